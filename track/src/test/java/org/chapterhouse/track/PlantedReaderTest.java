package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.chapterhouse.track.TrackHouse.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A planted reader opts in, reads, is refused, opts out; then it is looked for everywhere, with the
 * times of the topic shortened. Track keeps nothing anywhere else: it has no stream stores.
 */
class PlantedReaderTest {

  private static final int PARTITIONS = 6;
  private static final Duration PROMISED = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PLACE = "en/planted-place";

  private TestServers servers;

  @AfterEach
  void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void isFoundThenUnlinkableWithinAMinuteThenGoneFromEveryFile() throws IOException {
    try (TrackHouse house = house("200 milliseconds");
        Places places = new Places(house, servers)) {
      Answer consent = house.optIn();
      String reader = consent.text("reader");
      UUID event = UUID.randomUUID();
      house.open(consent.text("proof"), PLACE, event);
      house.open(consent.text("proof"), "en/" + reader, UUID.randomUUID());
      house.ask("POST", "/reading/events", Map.of("proof", reader, "unexpected", reader));
      String link = places.keyOfTheOnlyReader();
      await().until(() -> places.holding(PLACE).contains("segments"));
      assertThat(places.holding(PLACE))
          .containsExactly("topic", "segments", "tables", "database files", "write-ahead log");
      assertThat(places.holding(link))
          .containsExactly("tables", "database files", "write-ahead log");
      assertThat(formsOf(reader)).allSatisfy(form -> assertThat(places.holding(form)).isEmpty());

      house.optOut(reader);
      long optedOut = System.nanoTime();

      await()
          .atMost(PROMISED)
          .until(() -> List.of("write-ahead log").containsAll(places.holding(link)));
      await().atMost(PROMISED).until(() -> places.latest(event).isEmpty());
      assertThat(Duration.ofNanos(System.nanoTime() - optedOut)).isLessThan(PROMISED);
      assertThat(places.holding(PLACE)).doesNotContain("tables");

      await().atMost(PATIENCE).until(() -> !places.holding(PLACE).contains("segments"));
      await().atMost(PATIENCE).until(() -> !places.holding(event.toString()).contains("segments"));

      house.tables().operate(Handbook.statements("tracking.md", "vacuum full"));
      assertThat(Stream.concat(Stream.of(PLACE, link, event.toString()), formsOf(reader)))
          .allSatisfy(each -> assertThat(places.holding(each)).isEmpty());
    }
  }

  /** What makes half of the minute, unless an operator sets it otherwise. */
  @Test
  void isLookedAfterTwiceAMinute() {
    assertThat(TrackHouse.defaults().upkeepInterval()).isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  /** A partition nobody writes to keeps its bytes: why the relay writes to each now and then. */
  @Test
  void staysInAPartitionNobodyWritesTo() {
    try (TrackHouse house = house("1 hour")) {
      SegmentFiles files = new SegmentFiles(servers);
      Answer consent = house.optIn();
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

  private TrackHouse house(String closeSegmentsAfter) {
    servers = TestServers.fresh();
    return new TrackHouse(
        Map.of(
            "track.relay.interval",
            "100 milliseconds",
            "track.relay.close-segments-after",
            closeSegmentsAfter,
            "track.upkeep.interval",
            "1 second"),
        servers);
  }

  private static Stream<String> formsOf(String reader) {
    byte[] bytes = Base64.getUrlDecoder().decode(reader);
    return Stream.of(
        reader,
        // A proof starts with the id: three bytes of it more or less change only the end.
        reader.substring(0, 20),
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
