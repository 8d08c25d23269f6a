package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures, printed: decisions per second, beside the same bytes merely passed on; latency. */
@Tag("slow")
final class LedgerSpeedTest {

  private static final int EDITS = 5000;
  private static final int SINGLE = 300;
  private static final String TEXT = "# Title\n\n" + "Words and [links](b.md). ".repeat(120);

  @Test
  void measuresBulkEditsBesidePassingTheSameBytesOn() throws Exception {
    IngestHouse.shared();
    double passed = 0;
    double decided = 0;
    for (int round = 0; round < 3; round++) {
      passed = passOn(round);
      long cpu = ledgerCpuNanos();
      decided = decide();
      System.out.printf(
          "passed on %.0f/s, decided %.0f/s, ratio %.2f; the ledger's threads took %.0f us of CPU"
              + " per decision%n",
          passed, decided, decided / passed, (ledgerCpuNanos() - cpu) / 1e3 / EDITS);
    }
    assertThat(decided).isPositive();
  }

  @Test
  void measuresTheLatencyOfASingleEdit() {
    Editor editor = IngestHouse.shared().editor();
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < SINGLE + 100; i++) {
      String id = "en/" + UUID.randomUUID();
      long start = System.nanoTime();
      assertThat(editor.put(id, TEXT).status()).isEqualTo(201);
      if (i >= 100) {
        micros.add((System.nanoTime() - start) / 1000);
      }
    }
    micros.sort(Long::compare);
    System.out.printf(
        "single edit over HTTP to its decision: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms%n",
        micros.get(SINGLE / 2) / 1000.0,
        micros.get(SINGLE * 9 / 10) / 1000.0,
        micros.get(SINGLE * 99 / 100) / 1000.0);
  }

  /** Of its stream thread and its producer's; wall time says little on a machine that is shared. */
  private static long ledgerCpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return LongStream.of(threads.getAllThreadIds())
        .filter(id -> threads.getThreadInfo(id) != null)
        .filter(id -> threads.getThreadInfo(id).getThreadName().contains("chapterhouse-ledger"))
        .map(threads::getThreadCpuTime)
        .sum();
  }

  private static double decide() throws Exception {
    try (EditLog log = new EditLog(TestServers.shared());
        var decisions = consumer(Topics.CHAPTER_DECISIONS.name(), "read_committed")) {
      long start = System.nanoTime();
      for (int i = 0; i < EDITS; i++) {
        var unused = log.send(edit());
      }
      awaitRecords(decisions, EDITS);
      return EDITS / ((System.nanoTime() - start) / 1e9);
    }
  }

  private static double passOn(int round) throws Exception {
    String from = "plain.from." + round;
    String to = "plain.to." + round;
    try (Admin admin = Admin.create(TestServers.shared().kafkaProperties())) {
      admin
          .createTopics(List.of(new NewTopic(from, 1, (short) 1), new NewTopic(to, 1, (short) 1)))
          .all()
          .get();
    }
    byte[] value = edit().toByteBuffer().array();
    try (var in = producer();
        var out = producer();
        var reading = consumer(from, "read_committed");
        var last = consumer(to, "read_committed")) {
      long start = System.nanoTime();
      for (int i = 0; i < EDITS; i++) {
        var unused = in.send(new ProducerRecord<>(from, value));
      }
      for (int seen = 0; seen < EDITS; ) {
        for (var record : reading.poll(Duration.ofMillis(100))) {
          var unused = out.send(new ProducerRecord<>(to, record.value()));
          seen++;
        }
      }
      awaitRecords(last, EDITS);
      return EDITS / ((System.nanoTime() - start) / 1e9);
    }
  }

  private static void awaitRecords(KafkaConsumer<byte[], byte[]> consumer, int count) {
    for (int seen = 0; seen < count; ) {
      seen += consumer.poll(Duration.ofMillis(100)).count();
    }
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> properties = TestServers.shared().kafkaProperties();
    properties.put("linger.ms", 5);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String topic, String isolation) {
    Map<String, Object> properties = TestServers.shared().kafkaProperties();
    properties.put("isolation.level", isolation);
    var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    TopicPartition only = new TopicPartition(topic, 0);
    consumer.assign(List.of(only));
    consumer.seekToEnd(List.of(only));
    consumer.position(only);
    return consumer;
  }

  private static EditRequested edit() {
    String id = "en/" + UUID.randomUUID();
    return EditRequested.newBuilder()
        .setEditId(UUID.randomUUID().toString())
        .setKind(EditKind.PUT)
        .setChapterId(id)
        .setPath(id + ".md")
        .setContent(ByteBuffer.wrap(TEXT.getBytes(UTF_8)))
        .setBase(BaseCondition.ABSENT)
        .setIdempotencyKey(id)
        .setRequestHash(id)
        .setSource("bench")
        .setAuthor("ada")
        .setBulk(true)
        .setRequestedAt(Instant.now())
        .build();
  }
}
