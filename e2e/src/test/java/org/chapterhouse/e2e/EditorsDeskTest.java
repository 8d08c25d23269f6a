package org.chapterhouse.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chapterhouse.bench.drive.Answer;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Around an edit: a dry run says exactly what making it says afterwards, links and all, and the
 * commands about the past show and change it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorsDeskTest {

  private static final Duration START = Duration.ofMinutes(3);
  private static final int CHAPTERS = 7;
  private static final int EDITS = 24;

  private final Map<String, Long> revisions = new TreeMap<>();
  private final Map<String, Boolean> present = new TreeMap<>();
  private ChapterhouseProcess house;
  private URI site;
  private Editor editor;

  /** One random edit, sent with any query. */
  private interface Edit {
    Answer send(String query) throws IOException;
  }

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SampleHandbook handbook = SampleHandbook.in(directory.resolve("content"));
    house = ChapterhouseProcess.start(directory.resolve("data"), handbook.folder(), 0);
    site = house.awaitReady(START);
    editor = new Editor(site, house.token());
  }

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void saysWhatTheEditSaysAfterwards() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < EDITS; i++) {
      Edit edit = edit(random);

      Answer tried = edit.send("dry-run=true");
      Answer made = edit.send("wait=settled");

      assertThat(tried.status()).as("seed %d edit %d: %s", seed, i, tried).isEqualTo(made.status());
      JsonNode wanted = made.json();
      for (String member : new String[] {"outcome", "id", "revision", "links", "touched", "type"}) {
        assertThat(tried.json().path(member))
            .as("seed %d edit %d %s, tried %s, made %s", seed, i, member, tried, made)
            .isEqualTo(wanted.path(member));
      }
      if (made.status() < 300) {
        accepted++;
        assertThat(wanted.path("links").isObject()).as("links of edit %d are known", i).isTrue();
        remember(wanted);
      }
    }
    assertThat(accepted).as("edits accepted").isBetween(EDITS / 3, EDITS - 1);
  }

  @Test
  void commandsShowAndChangeThePast() throws IOException, InterruptedException {
    String id = "en/past";
    editor.put(id, "# One\n", 0, "wait=live").expect(201);
    editor.put(id, "# Two\n", 1, "wait=live").expect(200);

    assertThat(command("", "diff", id).output()).contains("-# One", "+# Two");
    assertThat(command("", "restore", id, "1").output()).contains("revision 3 restores revision 1");
    assertThat(editor.source(id).body()).isEqualTo("# One\n");
    assertThat(command("", "history", id).output())
        .contains("3  20")
        .contains("restored revision 1");

    assertThat(command("no\n", "purge", id, "2").exitCode()).isEqualTo(1);
    assertThat(command("2\n", "purge", id, "2").exitCode()).isZero();
    assertThat(command("", "history", id).output()).contains("2  purged");
    Ran refused = command("", "purge", "--yes", id, "3");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("Replace or remove the chapter first");
  }

  private record Ran(int exitCode, String output) {}

  private Ran command(String input, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("org.chapterhouse.standalone.Chapterhouse");
    line.addAll(List.of(arguments));
    line.addAll(List.of("--url", site.toString(), "--token", house.token()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private Edit edit(Random random) {
    String id = idOf(random.nextInt(CHAPTERS));
    long base = random.nextInt(6) == 0 ? 1 : base(id);
    int dice = random.nextInt(10);
    if (dice == 0) {
      return query -> editor.delete(id, Math.max(1, base), query);
    }
    if (dice <= 2) {
      String to = idOf(random.nextInt(CHAPTERS));
      return query -> editor.move(id, to, Math.max(1, base), query);
    }
    String text = text(id, random);
    return query -> editor.put(id, text, base, query);
  }

  private long base(String id) {
    return present.getOrDefault(id, false) ? revisions.getOrDefault(id, 0L) : 0;
  }

  private void remember(JsonNode receipt) throws IOException {
    for (int i = 0; i < CHAPTERS; i++) {
      Answer source = editor.source(idOf(i));
      present.put(idOf(i), source.status() == 200);
      if (source.status() == 200) {
        revisions.put(idOf(i), source.revision());
      }
    }
    assertThat(receipt.path("state").asText()).isEqualTo("settled");
  }

  private static String text(String id, Random random) {
    StringBuilder text = new StringBuilder("# " + id.substring(3) + " " + random.nextInt(9));
    for (int left = random.nextInt(4); left > 0; left--) {
      int to = random.nextInt(CHAPTERS + 1);
      String anchor = random.nextBoolean() ? "" : "#part-" + random.nextInt(2);
      text.append("\n\nSee [it](tried-").append(to).append(".md").append(anchor).append(").");
    }
    return text.append("\n\n## Part ").append(random.nextInt(2)).append("\n\nText.\n").toString();
  }

  private static String idOf(int number) {
    return "en/tried-" + number;
  }
}
