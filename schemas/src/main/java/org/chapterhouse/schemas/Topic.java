package org.chapterhouse.schemas;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the pipeline, with all that a reader of it may rely on.
 *
 * @param name name of the topic
 * @param purpose one sentence: what its records say
 * @param key what the key is, always UTF-8 text unless it says otherwise
 * @param type class of the values; null where values are bytes as they came
 * @param partitioning whether the topic has one partition or the configured number
 * @param retention how long records are kept
 * @param writtenBy the one writer of each key
 * @param readBy who reads it
 * @param ordering what order a reader sees
 */
public record Topic(
    String name,
    String purpose,
    String key,
    @Nullable Class<? extends SpecificRecord> type,
    Partitioning partitioning,
    Retention retention,
    String writtenBy,
    String readBy,
    String ordering) {

  /** ONE: a single partition, whatever is configured; CONFIGURED: {@code kafka.partitions}. */
  public enum Partitioning {
    ONE,
    CONFIGURED
  }

  public Topic {
    if (!name.matches("[a-z]+([.-][a-z]+)*")) {
      throw new IllegalArgumentException("topic name " + name + ": use words joined by . or -");
    }
  }

  /** Number of partitions the topic has where {@code kafka.partitions} is {@code configured}. */
  public int partitions(int configured) {
    return partitioning == Partitioning.ONE ? 1 : configured;
  }

  /** Subject of the values in the schema registry (TopicNameStrategy). */
  public String subject() {
    return name + "-value";
  }

  /** Schema of the values; empty where values are bytes as they came. */
  public Optional<Schema> valueSchema() {
    return Optional.ofNullable(type).map(SpecificData.get()::getSchema);
  }

  @Override
  public String toString() {
    return name;
  }
}
