package org.chapterhouse.track.upkeep;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Retention;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;

/**
 * Writes the figures of a day to {@code reading.stats}, all in one transaction. Whoever writes them
 * again after a crash writes the same values under the same keys.
 */
final class StatsPublisher implements AutoCloseable {

  private static final String TRANSACTIONAL_ID = "track-stats";
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final KafkaProducer<String, ReadingStats> producer;

  StatsPublisher(Map<String, ?> clientProperties) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.MAX_MESSAGE_BYTES);
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(clientProperties).of(ReadingStats.class).serializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Returns once readers can see the day; after any exception this publisher is of no use. */
  void publish(LocalDate day, List<ReadingStats> stats) {
    producer.beginTransaction();
    for (ReadingStats each : stats) {
      String key = StatsRecords.key(each);
      ProducerRecord<String, ReadingStats> message =
          new ProducerRecord<>(Topics.READING_STATS.name(), key, each);
      EventHeaders.write(
          message.headers(),
          "ReadingStats",
          "/track",
          key,
          day.atStartOfDay(ZoneOffset.UTC).toInstant(),
          Trace.start());
      var unused = producer.send(message);
    }
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
