package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests in {@code e2e/browser} against a house of their own. */
class BrowserTest {

  private static final Path TESTS = Path.of("browser");

  @TempDir Path temporary;

  static boolean isPossible() {
    return Boolean.getBoolean("chapterhouse.test.browser")
        && System.getenv("CHROMIUM_PATH") != null
        && Files.isDirectory(TESTS.resolve("node_modules"));
  }

  @Test
  @EnabledIf(value = "isPossible", disabledReason = "no Chromium or no Node: ./verify says why")
  void passesInARealBrowser() throws IOException, InterruptedException {
    SampleHandbook handbook = SampleHandbook.in(temporary.resolve("content"));
    Path data = temporary.resolve("data");
    try (ChapterhouseProcess house = ChapterhouseProcess.start(data, handbook.folder(), 0)) {
      URI site = house.awaitReady(Duration.ofMinutes(3));

      Process node = runTests(site, handbook.folder());
      String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(node.waitFor()).as(output).isZero();
      List<ConsumerRecord<String, GenericRecord>> told =
          StockConsumer.readAll(data, "reading.events");
      assertThat(told)
          .as("the events of the chapter opened after opt-in")
          .filteredOn(each -> each.value() != null)
          .isNotEmpty()
          .allMatch(each -> each.value().get("chapterId").toString().equals("en/raft"));
      assertThat(lastByKey(told)).as("after opt-out").containsOnlyNulls();
      leavesNoIdInAnyFile(site, data);
    }
  }

  /** Topics, stream stores, PostgreSQL, logs: whatever a house keeps. */
  private static void leavesNoIdInAnyFile(URI site, Path data)
      throws IOException, InterruptedException {
    PlantedReader reader = new PlantedReader(site);
    String event = reader.open("en/kafka");
    Awaitility.await()
        .until(() -> !PlantedReader.filesHolding(data.resolve("kafka"), event).isEmpty());
    for (String form : reader.forms()) {
      assertThat(PlantedReader.filesHolding(data, form)).as("while reading").isEmpty();
    }

    reader.optOut();

    for (String form : reader.forms()) {
      assertThat(PlantedReader.filesHolding(data, form)).as("after opt-out").isEmpty();
    }
  }

  private static List<GenericRecord> lastByKey(List<ConsumerRecord<String, GenericRecord>> told) {
    Map<String, GenericRecord> last = new HashMap<>();
    told.forEach(each -> last.put(each.key(), each.value()));
    return new ArrayList<>(last.values());
  }

  private static Process runTests(URI site, Path content) throws IOException {
    ProcessBuilder node =
        new ProcessBuilder("node", "--test", "--test-concurrency=1").directory(TESTS.toFile());
    node.environment().put("SITE", site.toString());
    node.environment().put("CONTENT", content.toString());
    return node.redirectErrorStream(true).start();
  }
}
