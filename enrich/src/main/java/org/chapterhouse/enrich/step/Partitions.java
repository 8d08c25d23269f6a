package org.chapterhouse.enrich.step;

import java.util.function.ToIntFunction;

/**
 * Which of the partitions a task is, and which partition a key belongs to.
 *
 * @param own partition of this task, from 0
 * @param count number of partitions, and so of tasks
 * @param partitionOf partition a producer would choose for a key
 */
public record Partitions(int own, int count, ToIntFunction<String> partitionOf) {

  public Partitions {
    if (own < 0 || own >= count) {
      throw new IllegalArgumentException("partition " + own + " is not one of " + count);
    }
  }

  /** Whether the key's records are this task's to write. */
  public boolean owns(String key) {
    return partitionOf.applyAsInt(key) == own;
  }
}
