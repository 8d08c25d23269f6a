package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Problem;

/**
 * One edit beside everything that bears on it: the questions the table asks, each answered by a
 * short method.
 */
final class EditCase {

  private final ChapterRules rules;
  private final EditRequested edit;
  private final Optional<ChapterUpdated> latest;
  private final Optional<ChapterUpdated> latestAtTarget;
  private final Optional<EditDecided> known;
  private final long lastSequence;

  EditCase(ChapterRules rules, EditRequested edit, LedgerView view) {
    this.rules = rules;
    this.edit = edit;
    this.latest = view.latest(edit.getChapterId());
    this.latestAtTarget =
        edit.getKind() == EditKind.MOVE ? view.latest(edit.getNewChapterId()) : Optional.empty();
    this.known =
        edit.getIdempotencyKey().isEmpty()
            ? Optional.empty()
            : view.decisionUnder(edit.getAuthor(), edit.getIdempotencyKey());
    this.lastSequence = view.lastSequence();
  }

  EditRequested edit() {
    return edit;
  }

  Optional<ChapterUpdated> latest() {
    return latest;
  }

  long lastSequence() {
    return lastSequence;
  }

  /** Revision the named chapter stands at, removals counted; 0 where it never existed. */
  long revision() {
    return latest.map(ChapterUpdated::getRevision).orElse(0L);
  }

  /** The same for the id a move leads to. */
  long revisionAtTarget() {
    return latestAtTarget.map(ChapterUpdated::getRevision).orElse(0L);
  }

  /** Hash of the named chapter's present content; empty when it has none. */
  String presentHash() {
    return present() ? latest.orElseThrow().getContentHash() : "";
  }

  Optional<EditDecided> known() {
    return known;
  }

  boolean is(EditKind kind) {
    return edit.getKind() == kind;
  }

  boolean asks(BaseCondition base) {
    return edit.getBase() == base;
  }

  boolean present() {
    return isPresent(latest);
  }

  boolean gone() {
    return !present();
  }

  boolean targetPresent() {
    return isPresent(latestAtTarget);
  }

  /** The base is named and was a revision once, but the chapter has been removed since. */
  boolean removedSinceBase() {
    return gone() && asks(BaseCondition.REVISION) && latest.isPresent() && !standsAtBase();
  }

  boolean movedOnFromBase() {
    return present() && asks(BaseCondition.REVISION) && !standsAtBase();
  }

  /** A purge names the revision its editor looked at, and the chapter has moved on since. */
  boolean purgesFromAnotherBase() {
    return is(EditKind.PURGE) && asks(BaseCondition.REVISION) && !standsAtBase();
  }

  boolean purgesWhatNeverWas() {
    return is(EditKind.PURGE)
        && (edit.getPurgedRevision() < 1 || edit.getPurgedRevision() > revision());
  }

  boolean purgesThePresent() {
    return is(EditKind.PURGE) && edit.getPurgedRevision() == revision();
  }

  private boolean standsAtBase() {
    return revision() == edit.getBaseRevision();
  }

  boolean repeatsKnownRequest() {
    return known.map(first -> first.getRequestHash().equals(edit.getRequestHash())).orElse(false);
  }

  /** Whether a PUT finds the chapter as it wishes it: the same bytes at the same path. */
  boolean alreadyAsWished() {
    return is(EditKind.PUT)
        && present()
        && presentHash().equals(ContentHash.of(edit.getContent()))
        && latest.orElseThrow().getPath().equals(edit.getPath());
  }

  /** What a record must have before anything else can be asked of it. */
  List<Problem> malformations() {
    List<Problem> found = new ArrayList<>();
    if (edit.getEditId().isEmpty()) {
      found.add(malformed("no-edit-id", "The edit has no id."));
    }
    if (is(EditKind.UNKNOWN)) {
      found.add(malformed("unknown-kind", "The edit is of no known kind."));
    }
    if (asks(BaseCondition.UNKNOWN)) {
      found.add(malformed("unknown-condition", "The edit's base condition is not a known one."));
    }
    if (edit.getIdempotencyKey().isEmpty()) {
      found.add(malformed("no-key", "The edit has no idempotency key."));
    }
    if (hasEndlessText()) {
      found.add(malformed("too-long", "A field of the edit is longer than 1024 characters."));
    }
    if (!rules.isId(edit.getChapterId())) {
      found.add(malformed("bad-id", "No chapter can have the id '" + edit.getChapterId() + "'."));
    }
    if (is(EditKind.MOVE)) {
      found.addAll(targetMalformations());
    }
    return found;
  }

  private boolean hasEndlessText() {
    return Stream.of(
            edit.getEditId(),
            edit.getChapterId(),
            edit.getPath(),
            edit.getNewChapterId(),
            edit.getNewPath(),
            edit.getIdempotencyKey(),
            edit.getRequestHash(),
            edit.getSource(),
            edit.getAuthor())
        .anyMatch(text -> text.length() > CompleteEdit.MAX_TEXT);
  }

  private List<Problem> targetMalformations() {
    if (!rules.isId(edit.getNewChapterId())) {
      return List.of(
          malformed("bad-id", "No chapter can have the id '" + edit.getNewChapterId() + "'."));
    }
    if (edit.getNewChapterId().equals(edit.getChapterId())) {
      return List.of(malformed("move-to-itself", "The move leads to where the chapter stands."));
    }
    return List.of();
  }

  /** What is wrong with the text the chapter would have; a removal has none. */
  List<Problem> contentProblems() {
    if (is(EditKind.PUT)) {
      return rules.problems(edit.getChapterId(), edit.getPath(), bytesOf(edit.getContent()));
    }
    if (is(EditKind.MOVE)) {
      return rules.problems(edit.getNewChapterId(), edit.getNewPath(), bytesOf(contentAfterMove()));
    }
    return List.of();
  }

  /** A move's own content where it also edits, else what the chapter has. */
  ByteBuffer contentAfterMove() {
    return edit.getContent().hasRemaining() || gone()
        ? edit.getContent()
        : latest.orElseThrow().getContent();
  }

  private static boolean isPresent(Optional<ChapterUpdated> chapter) {
    return chapter.map(found -> found.getState() == ChapterState.PRESENT).orElse(false);
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static Problem malformed(String code, String message) {
    return Problem.newBuilder()
        .setCode(code)
        .setMessage(message)
        .setFix("Send the edit through the HTTP API or the chapterhouse command.")
        .build();
  }
}
