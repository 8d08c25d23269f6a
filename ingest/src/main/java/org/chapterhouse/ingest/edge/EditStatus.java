package org.chapterhouse.ingest.edge;

import java.util.Optional;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an edit.
 *
 * @param editId the edit
 * @param progress how far it has come
 * @param wanted how far the caller wanted it to come
 * @param decided the decision; null while PENDING
 */
public record EditStatus(
    String editId, Progress progress, Progress wanted, @Nullable EditDecided decided) {

  static EditStatus pending(String editId, Progress wanted) {
    return new EditStatus(editId, Progress.PENDING, wanted, null);
  }

  public Optional<EditDecided> decision() {
    return Optional.ofNullable(decided);
  }

  public boolean isRefused() {
    return decided != null && decided.getOutcome() == Outcome.REFUSED;
  }

  /** Whether the caller got what it waited for; a refusal is final. */
  public boolean isComplete() {
    return isRefused() || progress.isAtLeast(wanted);
  }

  EditStatus at(Progress reached) {
    return new EditStatus(editId, reached, wanted, decided);
  }
}
