package org.chapterhouse.ingest.ledger;

import java.util.Optional;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;

/** What the ledger knows at the moment it decides an edit. */
public interface LedgerView {

  /** Latest state of a chapter, removals included; empty when there never was one. */
  Optional<ChapterUpdated> latest(String chapterId);

  /** The same of an asset, but without its bytes, which no decision needs. */
  Optional<AssetUpdated> latestAsset(String path);

  /**
   * The first decision made under an author's idempotency key, without the refused edit; empty when
   * the key is new or was forgotten. Keys of different authors never meet.
   */
  Optional<EditDecided> decisionUnder(String author, String idempotencyKey);

  /** Sequence of the last ChapterUpdated or AssetUpdated written; 0 when there is none. */
  long lastSequence();
}
