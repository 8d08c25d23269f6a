package org.chapterhouse.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.drive.Editor;

/** One stage as a process of its own, as a cluster runs it; everything it knows is environment. */
final class StageProcess implements AutoCloseable {

  private final String name;
  private final Process process;
  private final Path log;
  private final int port;

  private StageProcess(String name, Process process, Path log, int port) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts a stage; it is ready once {@code /health/ready} of its address says so.
   *
   * @param app the stage's class
   * @param directory where its log goes
   */
  static StageProcess start(Class<?> app, int port, Path directory, Map<String, String> environment)
      throws IOException {
    Path log = directory.resolve(app.getSimpleName() + ".log");
    ProcessBuilder stage =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("chapterhouse.heap", "1200m"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                app.getName()));
    stage.environment().putAll(environment);
    stage.environment().put("HTTP_PORT", Integer.toString(port));
    stage.redirectErrorStream(true).redirectOutput(log.toFile());
    return new StageProcess(app.getSimpleName(), stage.start(), log, port);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Waits until it says that it is ready; throws when it has ended. */
  void awaitReady(Duration limit) {
    Editor anybody = new Editor(url(), "");
    await()
        .atMost(limit)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              checkAlive();
              return anybody.get("/health/ready").status() == 200;
            });
  }

  /** Throws with the end of its log when the stage is no longer there. */
  private void checkAlive() throws IOException {
    if (!process.isAlive()) {
      List<String> lines = Files.readAllLines(log);
      throw new IllegalStateException(
          name
              + " ended with code "
              + process.exitValue()
              + ":\n"
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
