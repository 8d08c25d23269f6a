package org.chapterhouse.enrich.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.events.EnrichProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far the task has come. Every step of it goes to the store at once, because ordinals must go
 * on without gaps after a crash; to the topic it goes when {@link #publish} finds news.
 */
public final class Progress {

  private final Partitions partitions;
  private final TaskStore<EnrichProgress> store;
  private EnrichProgress now;
  private @Nullable EnrichProgress published;

  /** Starts from what the store holds, else from nothing. */
  Progress(Partitions partitions, TaskStore<EnrichProgress> store) {
    this.partitions = partitions;
    this.store = store;
    EnrichProgress stored = store.get(key());
    this.now = stored == null ? nothing(partitions) : stored;
  }

  private static EnrichProgress nothing(Partitions partitions) {
    return EnrichProgress.newBuilder()
        .setPartition(partitions.own())
        .setCardsFiled(new ArrayList<>(Collections.nCopies(partitions.count(), 0L)))
        .build();
  }

  private String key() {
    return Integer.toString(partitions.own());
  }

  /** Everything of chapter.updated up to and with this offset is on the shelf. */
  public void shelved(long offset) {
    become(EnrichProgress.newBuilder(now).setShelvedOffset(offset + 1));
  }

  /** Everything of asset.updated up to and with this offset has its card. */
  public void assetShelved(long offset) {
    become(EnrichProgress.newBuilder(now).setAssetsShelvedOffset(offset + 1));
  }

  /** Ordinal for the next card to be written. */
  long nextOrdinal() {
    long ordinal = now.getCardsWritten() + 1;
    become(EnrichProgress.newBuilder(now).setCardsWritten(ordinal));
    return ordinal;
  }

  /** The card is in the catalogue, or is not to be. */
  void filed(CardOrigin origin) {
    List<Long> filed = new ArrayList<>(now.getCardsFiled());
    filed.set(origin.source(), origin.ordinal());
    become(EnrichProgress.newBuilder(now).setCardsFiled(filed));
  }

  void recomputed(boolean changed) {
    become(
        EnrichProgress.newBuilder(now)
            .setRecomputed(now.getRecomputed() + 1)
            .setChanged(now.getChanged() + (changed ? 1 : 0)));
  }

  /** How many chapters the task has ever recomputed. */
  public long recomputedEver() {
    return now.getRecomputed();
  }

  /** How many of those came out differently. */
  public long changedEver() {
    return now.getChanged();
  }

  private void become(EnrichProgress.Builder next) {
    now = next.build();
    store.put(key(), now);
  }

  /** Writes the progress if any number differs from what was written last; returns whether. */
  public boolean publish(Outlet outlet, long lowestMark) {
    EnrichProgress current = EnrichProgress.newBuilder(now).setLowestMark(lowestMark).build();
    if (current.equals(published)) {
      return false;
    }
    outlet.progress(current);
    published = current;
    return true;
  }
}
