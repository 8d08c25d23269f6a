package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.events.Problem;
import org.chapterhouse.events.Refusal;

/** The records each verdict of the table amounts to. */
final class Verdicts {

  /** A refusal carries the edit's content up to this size; the rest stays in chapter.edits. */
  static final int MAX_CARRIED_BYTES = 4 << 20;

  private Verdicts() {}

  static Decision refuse(EditCase each, Refusal refusal, List<Problem> problems) {
    EditDecided decided =
        answer(each, Outcome.REFUSED)
            .setRefusal(refusal)
            .setRevision(each.standing().revision())
            .setContentHash(each.standing().contentHash())
            .setProblems(problems)
            .setRefused(carried(each.edit()))
            .build();
    return Decision.withoutEffect(decided, each.known().isEmpty());
  }

  /** A refusal for a text on which the ledger itself fell over. */
  static Decision unreadable(EditCase each, Throwable failure) {
    Problem problem =
        Problem.newBuilder()
            .setCode("unreadable")
            .setMessage("The ledger failed on this text: " + failure.getClass().getSimpleName())
            .setFix("This is a fault of the server, which has logged it; try a simpler text.")
            .build();
    return refuse(each, Refusal.INVALID, List.of(problem));
  }

  static Decision unchanged(EditCase each) {
    EditDecided decided =
        answer(each, Outcome.UNCHANGED)
            .setRevision(each.standing().revision())
            .setSequence(each.standing().sequence())
            .setContentHash(each.standing().contentHash())
            .build();
    return Decision.withoutEffect(decided, true);
  }

  /** The first decision under the key once more, addressed to the edit that repeated it. */
  static Decision repeat(EditCase each) {
    EditDecided first = each.known().orElseThrow();
    EditDecided.Builder again = EditDecided.newBuilder(first).setEditId(each.edit().getEditId());
    if (first.getOutcome() == Outcome.REFUSED) {
      again.setRefused(carried(each.edit()));
    }
    return Decision.withoutEffect(again.build(), false);
  }

  static Decision put(EditCase each) {
    EditRequested edit = each.edit();
    ChapterUpdated update =
        revisionOf(each, edit.getChapterId(), each.standing().revision(), 1)
            .setState(ChapterState.PRESENT)
            .setPath(edit.getPath())
            .setContent(edit.getContent())
            .setContentHash(ContentHash.of(edit.getContent()))
            .setRestoredRevision(edit.getRestoredRevision())
            .build();
    return accepted(each, List.of(update));
  }

  /** Takes a revision out of history; the chapter stands where it stood, so no sequence is used. */
  static Decision purge(EditCase each) {
    EditDecided decided =
        answer(each, Outcome.ACCEPTED)
            .setRevision(each.standing().revision())
            .setContentHash(each.standing().contentHash())
            .setPurgedRevision(each.edit().getPurgedRevision())
            .build();
    return Decision.withoutEffect(decided, true);
  }

  static Decision remove(EditCase each) {
    return accepted(each, List.of(removal(each).build()));
  }

  static Decision move(EditCase each) {
    EditRequested edit = each.edit();
    ByteBuffer content = each.contentAfterMove();
    ChapterUpdated left = removal(each).setMovedTo(edit.getNewChapterId()).build();
    ChapterUpdated arrived =
        revisionOf(each, edit.getNewChapterId(), each.atTarget().revision(), 2)
            .setState(ChapterState.PRESENT)
            .setPath(edit.getNewPath())
            .setContent(content)
            .setContentHash(ContentHash.of(content))
            .setMovedFrom(edit.getChapterId())
            .build();
    return accepted(each, List.of(left, arrived));
  }

  private static ChapterUpdated.Builder removal(EditCase each) {
    return revisionOf(each, each.edit().getChapterId(), each.standing().revision(), 1)
        .setState(ChapterState.REMOVED)
        .setPath(each.standing().path());
  }

  private static ChapterUpdated.Builder revisionOf(
      EditCase each, String chapterId, long revision, int step) {
    EditRequested edit = each.edit();
    return ChapterUpdated.newBuilder()
        .setChapterId(chapterId)
        .setRevision(revision + 1)
        .setPreviousRevision(revision)
        .setSequence(each.lastSequence() + step)
        .setEditId(edit.getEditId())
        .setSource(edit.getSource())
        .setAuthor(edit.getAuthor())
        .setBulk(edit.getBulk())
        .setEditedAt(edit.getRequestedAt());
  }

  private static Decision accepted(EditCase each, List<ChapterUpdated> updates) {
    ChapterUpdated last = updates.get(updates.size() - 1);
    EditDecided decided =
        answer(each, Outcome.ACCEPTED)
            .setChapterId(last.getChapterId())
            .setPreviousChapterId(each.is(EditKind.MOVE) ? each.edit().getChapterId() : "")
            .setRevision(last.getRevision())
            .setPreviousRevision(last.getPreviousRevision())
            .setSequence(last.getSequence())
            .setContentHash(last.getContentHash())
            .setPath(last.getState() == ChapterState.PRESENT ? last.getPath() : "")
            .build();
    return new Decision(decided, updates, List.of(), true);
  }

  private static EditRequested carried(EditRequested edit) {
    return edit.getContent().remaining() <= MAX_CARRIED_BYTES
        ? edit
        : EditRequested.newBuilder(edit).setContent(ByteBuffer.allocate(0)).build();
  }

  /** An answer that changes nothing yet; the verdict fills in what it does. */
  static EditDecided.Builder answer(EditCase each, Outcome outcome) {
    EditRequested edit = each.edit();
    return EditDecided.newBuilder()
        .setEditId(edit.getEditId())
        .setOutcome(outcome)
        .setRefusal(Refusal.NONE)
        .setKind(edit.getKind())
        .setChapterId(each.isAboutAsset() ? "" : edit.getChapterId())
        .setPath(pathOf(each))
        .setPreviousRevision(each.standing().revision())
        .setProblems(List.of())
        .setIdempotencyKey(edit.getIdempotencyKey())
        .setRequestHash(edit.getRequestHash())
        .setSource(edit.getSource())
        .setAuthor(edit.getAuthor())
        .setDecidedAt(edit.getRequestedAt());
  }

  /** An asset is called by its path, there or not; a chapter's file has one while it is there. */
  private static String pathOf(EditCase each) {
    if (each.isAboutAsset()) {
      return each.edit().getPath();
    }
    return each.present() ? each.standing().path() : "";
  }
}
