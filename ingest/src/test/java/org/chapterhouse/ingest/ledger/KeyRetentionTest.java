package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.ledger.EditExamples.keyed;
import static org.chapterhouse.ingest.ledger.EditExamples.put;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Refusal;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a key is remembered, with days going by faster than a broker lets them. */
final class KeyRetentionTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir private Path directory;
  private TopologyTestDriver driver;
  private TestInputTopic<String, EditRequested> edits;
  private TestOutputTopic<String, EditDecided> decisions;

  @BeforeEach
  void open() {
    AvroSerdes serdes = new AvroSerdes(TestServers.shared().kafkaProperties());
    Ledger ledger = new Ledger(EditExamples.rules(), EditExamples.MAX_CONTENT);
    Properties properties = new Properties();
    properties.put("application.id", "ledger-test");
    properties.put("bootstrap.servers", "not-used:9092");
    properties.put("state.dir", directory.toString());
    driver =
        new TopologyTestDriver(
            new LedgerTopology(ledger, serdes, new SimpleMeterRegistry()).build(),
            properties,
            START);
    edits =
        driver.createInputTopic(
            Topics.CHAPTER_EDITS.name(),
            new StringSerializer(),
            serdes.of(EditRequested.class).serializer());
    decisions =
        driver.createOutputTopic(
            Topics.CHAPTER_DECISIONS.name(),
            new StringDeserializer(),
            serdes.of(EditDecided.class).deserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void knowsAKeyForSevenDays() {
    decide(keyed(put("en/a", "one"), "key", "one").build(), START);

    Instant sixDaysOn = START.plus(Duration.ofDays(6));

    assertThat(decide(keyed(put("en/b", "two"), "key", "two").build(), sixDaysOn))
        .isEqualTo(Refusal.KEY_REUSED);
  }

  @Test
  void forgetsAKeyAfterSevenDays() {
    decide(keyed(put("en/a", "one"), "key", "one").build(), START);

    Instant eightDaysOn = START.plus(Duration.ofDays(8));

    assertThat(decide(keyed(put("en/b", "two"), "key", "two").build(), eightDaysOn))
        .isEqualTo(Refusal.NONE);
  }

  @Test
  void keepsTheKeysOfDifferentAuthorsApart() {
    decide(keyed(put("en/a", "one"), "key", "one").build(), START);

    EditRequested other = keyed(put("en/b", "two"), "key", "two").setAuthor("grace").build();

    assertThat(decide(other, START)).isEqualTo(Refusal.NONE);
  }

  private Refusal decide(EditRequested edit, Instant at) {
    edits.pipeInput(edit.getEditId(), edit, at);
    return decisions.readValue().getRefusal();
  }
}
