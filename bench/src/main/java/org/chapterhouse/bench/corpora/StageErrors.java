package org.chapterhouse.bench.corpora;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the stages of a program could not cope with.
 *
 * @param deadLetters records in the dead letters of all stages
 * @param logged lines of the stages' log on levels WARN and ERROR
 */
record StageErrors(long deadLetters, List<String> logged) {

  private static final String DEAD_LETTERS = ".dead-letters";

  /** A line of our own loggers, whose packages may be shortened. */
  private static final Pattern COMPLAINT =
      Pattern.compile("^[^\\[]* (WARN|ERROR) +\\[.*\\] (org|o)\\.(chapterhouse|c)\\.\\S+ - ");

  static StageErrors of(Path data) throws IOException {
    return new StageErrors(deadLetters(data), logged(data.resolve("logs")));
  }

  private static long deadLetters(Path data) throws IOException {
    Properties ports = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("ports.properties"))) {
      ports.load(reader);
    }
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + ports.getProperty("broker"));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().endsWith(DEAD_LETTERS))
              .flatMap(topic -> topic.getValue().stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("there are no topics for dead letters");
      }
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What the stages themselves say; Kafka's own clients warn of what they retry. */
  private static List<String> logged(Path logs) throws IOException {
    List<String> complaints = new ArrayList<>();
    try (Stream<Path> files = Files.list(logs)) {
      for (Path log : files.sorted().toList()) {
        Files.readAllLines(log).stream()
            .filter(line -> COMPLAINT.matcher(line).find())
            .forEach(complaints::add);
      }
    }
    return complaints;
  }
}
