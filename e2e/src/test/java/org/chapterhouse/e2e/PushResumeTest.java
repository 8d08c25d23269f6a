package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of a push; the next push goes on from there. */
class PushResumeTest {

  private static final Duration START = Duration.ofMinutes(3);
  private static final int CHAPTERS = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void honoursEveryReceiptAndSendsNothingTwice(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("handbook");
    Map<String, String> chapters = new Handbook(CHAPTERS, 7).chapters();
    for (Map.Entry<String, String> chapter : chapters.entrySet()) {
      Path file = folder.resolve(chapter.getKey() + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, chapter.getValue());
    }
    Path nothing = Files.createDirectory(temporary.resolve("nothing"));
    URI site;
    Map<String, Long> receipts = new HashMap<>();
    try (ChapterhouseProcess house = start(temporary, nothing, 0)) {
      site = house.awaitReady(START);
      Cli cli = new Cli(site, house.token());
      Process push = cli.start("push", folder, "--json", "--patience", "1");
      killAfterSomeReceipts(push, house, receipts);
      assertThat(push.waitFor()).isEqualTo(69);
    }
    assertThat(receipts).hasSizeBetween(1, CHAPTERS - 1);

    try (ChapterhouseProcess house = start(temporary, nothing, site.getPort())) {
      house.awaitReady(START);
      Cli cli = new Cli(site, house.token());
      Cli.Result again = cli.push(folder);
      Cli.Result third = cli.push(folder);

      assertThat(again.output()).contains(", 0 refused, 0 in conflict, 0 failed");
      assertThat(again.code()).isZero();
      assertThat(third.output()).contains("0 written, 0 moved, 0 removed, 400 unchanged");
      Map<String, Long> revisions = revisions(new Editor(site, house.token()));
      assertThat(revisions).containsAllEntriesOf(receipts).hasSize(CHAPTERS);
      assertThat(revisions.values()).containsOnly(1L);
    }
  }

  private static ChapterhouseProcess start(Path temporary, Path content, int port) {
    return ChapterhouseProcess.start(temporary.resolve("data"), content, port, "--no-watch");
  }

  private static void killAfterSomeReceipts(
      Process push, ChapterhouseProcess house, Map<String, Long> receipts) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(push.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode outcome = line.startsWith("{") ? JSON.readTree(line) : JSON.createObjectNode();
        if (outcome.path("result").asText().equals("written")) {
          JsonNode receipt = outcome.path("receipt");
          receipts.put(receipt.path("id").asText(), receipt.path("revision").asLong());
          if (receipts.size() == 1) {
            house.kill();
          }
        }
      }
    }
  }

  private static Map<String, Long> revisions(Editor editor) throws IOException {
    Map<String, Long> revisions = new HashMap<>();
    for (String line : editor.get("/api/v1/source").expect(200).body().split("\n")) {
      JsonNode entry = JSON.readTree(line);
      revisions.put(entry.path("id").asText(), entry.path("revision").asLong());
    }
    return revisions;
  }
}
