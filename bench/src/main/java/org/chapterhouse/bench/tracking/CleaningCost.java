package org.chapterhouse.bench.tracking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.events.ReadingKind;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.schemas.Topics;

/**
 * What it costs the broker to clean {@code reading.events} once: fills it with events (argument,
 * 1,000,000), deletes one in a hundred, lets it clean, and tells time, CPU of the cleaner, and
 * bytes.
 */
public final class CleaningCost {

  private static final int PARTITIONS = 6;
  private static final int ONE_IN = 100;
  private static final String TOPIC = Topics.READING_EVENTS.name();
  private static final long LOOK_AGAIN_NANOS = 100_000_000;

  private CleaningCost() {}

  public static void main(String[] args) throws Exception {
    int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    try (TestServers servers = TestServers.fresh();
        Admin admin = Admin.create(servers.kafkaProperties())) {
      Contract.establish(servers.kafkaProperties(), new TopicCatalogue(PARTITIONS, (short) 1));
      Path logs = logs(admin);
      List<String> deleted = fill(servers, events);
      long before = bytes(logs);
      double cpu = cleanerSeconds();
      long start = System.nanoTime();
      set(admin, ConfigResource.Type.TOPIC, TOPIC, Map.of("segment.ms", "1000"));
      set(admin, ConfigResource.Type.TOPIC, TOPIC, Map.of("max.compaction.lag.ms", "1000"));
      set(admin, ConfigResource.Type.BROKER, "", Map.of("log.cleaner.backoff.ms", "1000"));
      awaitCleaning(servers, logs, events / PARTITIONS / 2);
      System.out.printf(
          "%d events, %d deleted: %.1f s, %.1f s CPU of the cleaner, %.0f MB before, %.0f MB after%n",
          events,
          deleted.size(),
          (System.nanoTime() - start) / 1e9,
          cleanerSeconds() - cpu,
          before / 1e6,
          bytes(logs) / 1e6);
    }
    System.exit(0);
  }

  private static List<String> fill(TestServers servers, int events) {
    List<String> deleted = new ArrayList<>();
    try (KafkaProducer<String, ReadingEvent> producer = producer(servers)) {
      for (int i = 0; i < events; i++) {
        String key = UUID.randomUUID().toString();
        ReadingEvent event =
            ReadingEvent.newBuilder()
                .setEventId(key)
                .setKind(ReadingKind.CHAPTER_OPENED)
                .setChapterId("en/chapter-" + i % 200)
                .setMinute(29_000_000L + i)
                .setVisit(new UUID(i / 10, i / 10).toString())
                .build();
        var unused = producer.send(new ProducerRecord<>(TOPIC, key, event));
        if (i % ONE_IN == 0) {
          deleted.add(key);
        }
      }
      for (String key : deleted) {
        var unused = producer.send(new ProducerRecord<>(TOPIC, key, null));
      }
      producer.flush();
    }
    return deleted;
  }

  /** Writes to every partition, so that segments close, until most of each has been cleaned. */
  private static void awaitCleaning(TestServers servers, Path logs, int offset) throws IOException {
    try (KafkaProducer<String, ReadingEvent> producer = producer(servers)) {
      do {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          var unused =
              producer.send(
                  new ProducerRecord<>(TOPIC, partition, UUID.randomUUID().toString(), null));
        }
        producer.flush();
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      } while (cleanedBeyond(logs, offset) < PARTITIONS);
    }
  }

  /** The broker notes up to where it has cleaned each partition. */
  private static long cleanedBeyond(Path logs, int offset) throws IOException {
    Path checkpoint = logs.resolve("cleaner-offset-checkpoint");
    if (!Files.exists(checkpoint)) {
      return 0;
    }
    return Files.readString(checkpoint)
        .lines()
        .filter(line -> line.startsWith(TOPIC + " "))
        .filter(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)) > offset)
        .count();
  }

  private static double cleanerSeconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double seconds = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().contains("log-cleaner-thread")) {
        seconds += threads.getThreadCpuTime(id) / 1e9;
      }
    }
    return seconds;
  }

  private static long bytes(Path logs) throws IOException {
    try (Stream<Path> files = Files.walk(logs)) {
      return files
          .filter(file -> logs.relativize(file).toString().startsWith(TOPIC))
          .filter(file -> file.toString().endsWith(".log"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static KafkaProducer<String, ReadingEvent> producer(TestServers servers) {
    return new KafkaProducer<>(
        servers.kafkaProperties(),
        new StringSerializer(),
        new AvroSerdes(servers.kafkaProperties()).of(ReadingEvent.class).serializer());
  }

  private static Path logs(Admin admin) throws Exception {
    int broker = admin.describeCluster().nodes().get().iterator().next().id();
    var brokers = admin.describeLogDirs(List.of(broker)).allDescriptions().get().values();
    return Path.of(brokers.iterator().next().keySet().iterator().next());
  }

  private static void set(
      Admin admin, ConfigResource.Type type, String name, Map<String, String> configs)
      throws Exception {
    Collection<AlterConfigOp> ops =
        configs.entrySet().stream()
            .map(
                each ->
                    new AlterConfigOp(
                        new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
            .toList();
    admin.incrementalAlterConfigs(Map.of(new ConfigResource(type, name), ops)).all().get();
  }
}
