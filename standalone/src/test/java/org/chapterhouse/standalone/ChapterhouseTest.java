package org.chapterhouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.chapterhouse.runtime.auth.TokenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChapterhouseTest {

  @TempDir Path dir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysItsVersion() {
    assertThat(run("--version")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("chapterhouse ").contains("Kafka 4.");
  }

  @Test
  void asksForACommand() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Name a command.");
  }

  @Test
  void issuesATokenTheEdgeAccepts() {
    Path file = dir.resolve("tokens");

    run("token", "--file", file.toString(), "--author", "anna", "--source", "desk");

    assertThat(TokenFile.read(file).find(out.toString().strip()).orElseThrow().allows("desk"))
        .isTrue();
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThat(run("run", "--content", dir.resolve("missing").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("missing is no folder").doesNotContain("Exception");
  }

  @Test
  void namesATakenPortInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int code =
          run(
              "run",
              "--content",
              dir.toString(),
              "--data",
              dir.resolve("data").toString(),
              "--port",
              "" + taken.getLocalPort());

      assertThat(code).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(err.toString())
          .isEqualToIgnoringNewLines(
              "chapterhouse: port %d is taken by another program: stop it, or choose another with --port"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void tellsThatNoServerAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    int code = run("push", dir.toString(), "--url", "http://127.0.0.1:" + free, "--token", "cht_x");

    assertThat(code).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(err.toString()).contains("cannot be reached").doesNotContain("at org.");
  }

  @Test
  void asksForATokenWhereNoneIsKnown() {
    int code = run("push", dir.toString(), "--url", "http://192.0.2.1/");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no token for http://192.0.2.1/", "local.token");
  }

  @Test
  void saysOfAnIdWithoutLanguageHowToWriteIt() {
    int code = run("history", "raft", "--url", "http://192.0.2.1/", "--token", "cht_x");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("write <language>/<slug>, for example en/raft");
  }

  @Test
  void keepsTheLocalTokenToItsOwner() throws IOException {
    DataDirectory data = DataDirectory.at(dir.resolve("data"));

    String token = data.localToken();

    assertThat(data.localToken()).isEqualTo(token);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.path().resolve("local.token"))))
        .isEqualTo("rw-------");
  }

  private int run(String... arguments) {
    CommandLine command = Chapterhouse.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
