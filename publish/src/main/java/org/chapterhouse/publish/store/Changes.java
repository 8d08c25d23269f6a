package org.chapterhouse.publish.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a batch of records does to the views. Not for use by several threads. */
public final class Changes {

  /** What the name of an asset begins with where a chapter's id could stand too. */
  public static final String ASSET = "asset:";

  private final KeyedChanges<ChapterRow> chapters = new KeyedChanges<>();
  private final KeyedChanges<AssetRow> assets = new KeyedChanges<>();
  private final KeyedChanges<TiesRow> ties = new KeyedChanges<>();
  private final KeyedChanges<NodeRow> nodes = new KeyedChanges<>();
  private final KeyedChanges<EdgeRow> edges = new KeyedChanges<>();
  private final KeyedChanges<FigureRow> figures = new KeyedChanges<>();
  private final Map<String, Integer> partitions = new HashMap<>();

  /** All that the given changes do, in their order. */
  public static Changes of(List<? extends Change> changes) {
    Changes all = new Changes();
    changes.forEach(each -> each.addTo(all));
    return all;
  }

  boolean isEmpty() {
    return chapters.size()
            + assets.size()
            + ties.size()
            + nodes.size()
            + edges.size()
            + figures.size()
        == 0;
  }

  public KeyedChanges<ChapterRow> chapters() {
    return chapters;
  }

  public KeyedChanges<AssetRow> assets() {
    return assets;
  }

  public KeyedChanges<TiesRow> ties() {
    return ties;
  }

  public KeyedChanges<NodeRow> nodes() {
    return nodes;
  }

  public KeyedChanges<EdgeRow> edges() {
    return edges;
  }

  public KeyedChanges<FigureRow> figures() {
    return figures;
  }

  /** Notes the partition whose outbox speaks of a chapter, or of an asset. */
  public void owns(int partition, String chapter) {
    partitions.put(chapter, partition);
  }

  int partitionOf(String chapter) {
    Integer partition = partitions.get(chapter);
    if (partition == null) {
      throw new IllegalStateException("no partition was named for " + chapter);
    }
    return partition;
  }
}
