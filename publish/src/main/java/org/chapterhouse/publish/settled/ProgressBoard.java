package org.chapterhouse.publish.settled;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chapterhouse.events.EnrichProgress;
import org.jspecify.annotations.Nullable;

/** The latest word of every enrich task. */
public final class ProgressBoard {

  private final Map<Integer, EnrichProgress> byPartition = new ConcurrentHashMap<>();
  private final Signal signal;

  public ProgressBoard(Signal signal) {
    this.signal = signal;
  }

  /** Takes note of a record of {@code enrich.progress}; a tombstone takes the word back. */
  public void hear(String key, @Nullable EnrichProgress progress) {
    int partition = Integer.parseInt(key);
    if (progress == null) {
      byPartition.remove(partition);
    } else {
      byPartition.put(partition, progress);
    }
    signal.pulse();
  }

  /** The board as it stands; partitions that never spoke are missing. */
  Map<Integer, EnrichProgress> read() {
    return Map.copyOf(byPartition);
  }
}
