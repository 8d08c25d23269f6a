package org.chapterhouse.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a topic keeps its records.
 *
 * @param inWords the same as a phrase for the documentation
 * @param configs topic configs that make it so
 */
public record Retention(String inWords, Map<String, String> configs) {

  /** How long a deletion stays readable: whoever was away longer starts afresh and sweeps. */
  static final Duration TOMBSTONES = Duration.ofDays(7);

  /** Largest record batch of any topic, in bytes; producers and fetches use the same limit. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  public Retention {
    configs = Map.copyOf(configs);
  }

  /** The last record of each key stays for good, a deletion for seven days. */
  static Retention compacted() {
    return new Retention(
        "compacted: the last record of each key; deletions for 7 days", compact(Duration.ZERO));
  }

  /** As {@link #compacted}, and every record stays at least {@code lag}. */
  static Retention compactedAfter(Duration lag) {
    return new Retention(
        "compacted: every record for "
            + lag.toDays()
            + " days, then the last of each key; deletions for another 7 days",
        compact(lag));
  }

  /**
   * Every record for {@code time} since the broker took it. The broker's clock counts, because
   * records carry the time of what they tell, and by that clock a replayed record would be too old
   * the moment it is written.
   */
  static Retention deletedAfter(Duration time) {
    Map<String, String> configs = limits();
    configs.put("cleanup.policy", "delete");
    configs.put("retention.ms", millis(time));
    configs.put("retention.bytes", "-1");
    configs.put("message.timestamp.type", "LogAppendTime");
    return new Retention("every record for " + time.toDays() + " days", configs);
  }

  /**
   * The last record of each key for {@code time} at most; the bytes of a deleted one are gone
   * within a day. {@code time} is only the last resort: compaction joins old segments with newer
   * ones, so the writer deletes what is too old.
   */
  static Retention erasable(Duration time) {
    Map<String, String> configs = forgetting();
    configs.put("cleanup.policy", "compact,delete");
    configs.put("retention.ms", millis(time));
    configs.put("retention.bytes", "-1");
    return new Retention(
        "compacted: the last record of each key for "
            + time.toDays()
            + " days; a deleted record's bytes are gone within 24 hours, its deletion too",
        configs);
  }

  /** The last record of each key for good; should one be deleted, its bytes go within a day. */
  static Retention aggregates() {
    Map<String, String> configs = forgetting();
    configs.put("cleanup.policy", "compact");
    return new Retention(
        "compacted: the last record of each key; a deletion and what it deletes go within 24 hours",
        configs);
  }

  /**
   * {@code segment.ms} until the segment with a deleted record can be cleaned, {@code
   * max.compaction.lag.ms} until it is, {@code delete.retention.ms} until the tombstone goes too.
   */
  private static Map<String, String> forgetting() {
    Map<String, String> configs = limits();
    configs.put("segment.ms", millis(Duration.ofHours(6)));
    configs.put("max.compaction.lag.ms", millis(Duration.ofHours(6)));
    configs.put("min.compaction.lag.ms", "0");
    configs.put("delete.retention.ms", millis(Duration.ofHours(6)));
    configs.put("message.timestamp.type", "LogAppendTime");
    return configs;
  }

  /**
   * Configs for the changelog topics of stream stores: deletions stay as long as in the topics
   * proper, or an instance that was away would bring deleted entries back.
   */
  public static Map<String, String> changelog() {
    return Map.copyOf(compact(Duration.ZERO));
  }

  private static Map<String, String> compact(Duration lag) {
    Map<String, String> configs = limits();
    configs.put("cleanup.policy", "compact");
    configs.put("delete.retention.ms", millis(TOMBSTONES));
    configs.put("min.compaction.lag.ms", millis(lag));
    configs.put("max.compaction.lag.ms", millis(lag.plus(TOMBSTONES)));
    configs.put("message.timestamp.type", "CreateTime");
    return configs;
  }

  private static Map<String, String> limits() {
    Map<String, String> configs = new TreeMap<>();
    configs.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    return configs;
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
