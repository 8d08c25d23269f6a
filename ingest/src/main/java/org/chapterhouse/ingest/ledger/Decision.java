package org.chapterhouse.ingest.ledger;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;

/**
 * What becomes of one edit.
 *
 * @param decided the answer
 * @param updates the revisions it makes, in order of sequence: none, one, or for a move the removal
 *     and then the content
 * @param first whether this is the first decision under the edit's idempotency key, which is the
 *     one to remember
 */
public record Decision(EditDecided decided, List<ChapterUpdated> updates, boolean first) {

  public Decision {
    updates = List.copyOf(updates);
  }

  /** Key on {@code chapter.revisions} whose record this decision takes away for good. */
  public Optional<String> purgedKey() {
    return first && decided.getPurgedRevision() > 0
        ? Optional.of(decided.getChapterId() + "@" + decided.getPurgedRevision())
        : Optional.empty();
  }
}
