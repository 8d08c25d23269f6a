package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The epochs an owner holds.
 *
 * @param byPartition epoch of each partition held
 */
public record Epochs(SortedMap<Integer, Long> byPartition) {

  public static final Epochs NONE = new Epochs(new TreeMap<>());

  public Epochs {
    byPartition = Collections.unmodifiableSortedMap(new TreeMap<>(byPartition));
  }

  /** These with others added; the others win. */
  public Epochs with(Epochs others) {
    SortedMap<Integer, Long> all = new TreeMap<>(byPartition);
    all.putAll(others.byPartition);
    return new Epochs(all);
  }

  /** These without some partitions. */
  public Epochs without(Collection<Integer> partitions) {
    SortedMap<Integer, Long> left = new TreeMap<>(byPartition);
    left.keySet().removeAll(partitions);
    return new Epochs(left);
  }

  /** The epoch of one partition alone, which must be held. */
  public Epochs only(int partition) {
    Long epoch = byPartition.get(partition);
    if (epoch == null) {
      throw new IllegalArgumentException("partition " + partition + " is not held: " + byPartition);
    }
    return new Epochs(new TreeMap<>(Map.of(partition, epoch)));
  }
}
