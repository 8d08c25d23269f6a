package org.chapterhouse.track.upkeep;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;
import org.chapterhouse.track.topic.TopicWriter;

/**
 * Writes the figures of a day to {@code reading.stats}, all in one transaction. Whoever writes them
 * again after a crash writes the same values under the same keys.
 */
final class StatsPublisher implements AutoCloseable {

  private static final String NAME = "track-stats";

  private final TopicWriter<ReadingStats> writer;

  StatsPublisher(Map<String, ?> clientProperties) {
    writer = new TopicWriter<>(clientProperties, NAME, ReadingStats.class);
  }

  /** Returns once readers can see the day; after any exception this publisher is of no use. */
  void publish(LocalDate day, List<ReadingStats> stats) {
    writer.write(stats.stream().map(each -> recordOf(day, each)).toList());
  }

  private static ProducerRecord<String, ReadingStats> recordOf(LocalDate day, ReadingStats stats) {
    String key = StatsRecords.key(stats);
    ProducerRecord<String, ReadingStats> message =
        new ProducerRecord<>(Topics.READING_STATS.name(), key, stats);
    EventHeaders.write(
        message.headers(),
        "ReadingStats",
        "/track",
        key,
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        Trace.start());
    return message;
  }

  @Override
  public void close() {
    writer.close();
  }
}
