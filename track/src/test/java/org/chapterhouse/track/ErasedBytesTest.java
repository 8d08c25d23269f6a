package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader did leaves the disks, with the times of the topic shortened. */
class ErasedBytesTest {

  private static final int PARTITIONS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestServers servers = TestServers.fresh();

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void areGoneFromTheFilesOfEveryTopicAfterOptOut() {
    try (TrackHouse house = house("200 milliseconds")) {
      SegmentFiles files = new SegmentFiles(servers);
      TrackHouse.Answer consent = house.optIn();
      String reader = consent.text("reader");
      UUID event = UUID.randomUUID();
      house.open(consent.text("proof"), "en/planted-place", event);
      await().until(() -> files.hold("en/planted-place") && files.hold(event.toString()));

      house.optOut(reader);

      await().atMost(PATIENCE).until(() -> !files.hold("en/planted-place"));
      await().atMost(PATIENCE).until(() -> !files.hold(event.toString()));
      assertThat(formsOf(reader)).noneMatch(files::hold);
    }
  }

  /** A partition nobody writes to keeps its bytes: why the relay writes to each now and then. */
  @Test
  void stayInAPartitionNobodyWritesTo() {
    try (TrackHouse house = house("1 hour")) {
      SegmentFiles files = new SegmentFiles(servers);
      TrackHouse.Answer consent = house.optIn();
      house.open(consent.text("proof"), "en/planted-busy", idIn(0));
      house.open(consent.text("proof"), "en/planted-idle", idIn(1));
      await().until(() -> files.hold(0, "planted-busy") && files.hold(1, "planted-idle"));
      house.optOut(consent.text("reader"));

      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                writeTo(0);
                return !files.hold(0, "planted-busy");
              });

      assertThat(files.hold(1, "planted-idle")).isTrue();
    }
  }

  /** The id itself is in no file of PostgreSQL, neither before nor after. */
  @Test
  void holdNoIdInPostgresqlAtAnyTime() throws SQLException {
    try (TrackHouse house = house("1 hour")) {
      TrackHouse.Answer consent = house.optIn();
      String reader = consent.text("reader");
      house.open(consent.text("proof"), "en/planted-place", UUID.randomUUID());
      List<Path> files = house.tables().filesOnDisk();

      assertThat(files).anyMatch(below -> SegmentFiles.anyFileBelow(below, "en/planted-place"));
      assertThat(formsOf(reader).toList())
          .noneMatch(form -> files.stream().anyMatch(f -> SegmentFiles.anyFileBelow(f, form)));
      house.optOut(reader);
      assertThat(house.tables().filesOnDisk())
          .noneMatch(
              below -> formsOf(reader).anyMatch(form -> SegmentFiles.anyFileBelow(below, form)));
    }
  }

  private TrackHouse house(String closeSegmentsAfter) {
    return new TrackHouse(
        Map.of(
            "track.relay.interval",
            "100 milliseconds",
            "track.relay.close-segments-after",
            closeSegmentsAfter),
        servers);
  }

  private static Stream<String> formsOf(String reader) {
    byte[] bytes = Base64.getUrlDecoder().decode(reader);
    return Stream.of(
        reader,
        Base64.getEncoder().encodeToString(bytes),
        HexFormat.of().formatHex(bytes),
        new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static UUID idIn(int partition) {
    return Stream.generate(UUID::randomUUID)
        .filter(id -> partitionOf(id.toString()) == partition)
        .findFirst()
        .orElseThrow();
  }

  private static int partitionOf(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
  }

  private void writeTo(int partition) throws InterruptedException, ExecutionException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            servers.kafkaProperties(), new StringSerializer(), new ByteArraySerializer())) {
      String key = UUID.randomUUID().toString();
      producer.send(new ProducerRecord<>(Topics.READING_EVENTS.name(), partition, key, null)).get();
    }
  }
}
