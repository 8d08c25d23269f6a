package org.chapterhouse.ingest.ledger;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;

/**
 * What becomes of one edit.
 *
 * @param decided the answer
 * @param updates the revisions of chapters it makes, in order of sequence: none, one, or for a move
 *     the removal and then the content
 * @param assets the revision of an asset it makes: none or one
 * @param first whether this is the first decision under the edit's idempotency key, which is the
 *     one to remember
 */
public record Decision(
    EditDecided decided, List<ChapterUpdated> updates, List<AssetUpdated> assets, boolean first) {

  public Decision {
    updates = List.copyOf(updates);
    assets = List.copyOf(assets);
  }

  /** A decision that leaves everything as it is. */
  static Decision withoutEffect(EditDecided decided, boolean first) {
    return new Decision(decided, List.of(), List.of(), first);
  }

  /** Key on {@code chapter.revisions} whose record this decision takes away for good. */
  public Optional<String> purgedKey() {
    return first && decided.getPurgedRevision() > 0
        ? Optional.of(decided.getChapterId() + "@" + decided.getPurgedRevision())
        : Optional.empty();
  }
}
