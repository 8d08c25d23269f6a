package org.chapterhouse.enrich.step;

import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.cards.CardRecords;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;

/**
 * Tells every task by a card that an asset is there, or no more. Keeps nothing of it: only that it
 * exists counts for links, and its bytes are publish's.
 */
public final class ShelveAsset {

  private final Progress progress;
  private final Partitions partitions;

  ShelveAsset(Progress progress, Partitions partitions) {
    this.progress = progress;
    this.partitions = partitions;
  }

  /** Every update makes exactly one card; a removal a tombstone. */
  public void shelve(AssetUpdated update, long offset, Outlet outlet) {
    CardOrigin origin =
        new CardOrigin(
            partitions.own(), progress.nextOrdinal(), update.getSequence(), update.getBulk());
    boolean there = update.getState() == AssetState.PRESENT;
    outlet.card(
        CardKeys.ofAsset(update.getPath()),
        there ? CardRecords.toRecord(update, origin) : null,
        origin);
    progress.assetShelved(offset);
  }
}
