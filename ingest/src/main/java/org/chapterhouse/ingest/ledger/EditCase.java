package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Problem;
import org.chapterhouse.events.Refusal;

/**
 * One edit beside everything that bears on it: the questions the table asks, each answered by a
 * short method.
 */
final class EditCase {

  private final ChapterRules rules;
  private final EditRequested edit;
  private final Optional<ChapterUpdated> latest;
  private final Standing standing;
  private final Standing atTarget;
  private final Optional<EditDecided> known;
  private final long lastSequence;

  EditCase(ChapterRules rules, EditRequested edit, LedgerView view) {
    this.rules = rules;
    this.edit = edit;
    this.latest = isAboutAsset(edit) ? Optional.empty() : view.latest(edit.getChapterId());
    this.standing =
        isAboutAsset(edit)
            ? view.latestAsset(edit.getPath()).map(Standing::of).orElse(Standing.NEVER)
            : latest.map(Standing::of).orElse(Standing.NEVER);
    this.atTarget =
        edit.getKind() == EditKind.MOVE
            ? view.latest(edit.getNewChapterId()).map(Standing::of).orElse(Standing.NEVER)
            : Standing.NEVER;
    this.known =
        edit.getIdempotencyKey().isEmpty()
            ? Optional.empty()
            : view.decisionUnder(edit.getAuthor(), edit.getIdempotencyKey());
    this.lastSequence = view.lastSequence();
  }

  /** Whether the edit names an asset by its path, and no chapter. */
  static boolean isAboutAsset(EditRequested edit) {
    return edit.getKind() == EditKind.PUT_ASSET || edit.getKind() == EditKind.REMOVE_ASSET;
  }

  EditRequested edit() {
    return edit;
  }

  /** Where the named chapter or asset stands. */
  Standing standing() {
    return standing;
  }

  /** The same for the id a move leads to. */
  Standing atTarget() {
    return atTarget;
  }

  long lastSequence() {
    return lastSequence;
  }

  Optional<EditDecided> known() {
    return known;
  }

  boolean is(EditKind kind) {
    return edit.getKind() == kind;
  }

  boolean isAboutAsset() {
    return isAboutAsset(edit);
  }

  boolean puts() {
    return is(EditKind.PUT) || is(EditKind.PUT_ASSET);
  }

  boolean removes() {
    return is(EditKind.REMOVE) || is(EditKind.REMOVE_ASSET);
  }

  boolean asks(BaseCondition base) {
    return edit.getBase() == base;
  }

  boolean present() {
    return standing.present();
  }

  boolean gone() {
    return !present();
  }

  boolean neverWas() {
    return standing.revision() == 0;
  }

  /** How a refusal calls what is not there. */
  Refusal noneSuch() {
    return isAboutAsset() ? Refusal.NO_SUCH_ASSET : Refusal.NO_SUCH_CHAPTER;
  }

  /** The base is named and was a revision once, but the chapter or asset was removed since. */
  boolean removedSinceBase() {
    return gone() && asks(BaseCondition.REVISION) && !neverWas() && !standsAtBase();
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
        && (edit.getPurgedRevision() < 1 || edit.getPurgedRevision() > standing.revision());
  }

  boolean purgesThePresent() {
    return is(EditKind.PURGE) && edit.getPurgedRevision() == standing.revision();
  }

  private boolean standsAtBase() {
    return standing.revision() == edit.getBaseRevision();
  }

  boolean repeatsKnownRequest() {
    return known.map(first -> first.getRequestHash().equals(edit.getRequestHash())).orElse(false);
  }

  boolean isLargerThan(int maxChapterBytes) {
    int limit = isAboutAsset() ? Ledger.MAX_ASSET_BYTES : maxChapterBytes;
    return edit.getContent().remaining() > limit;
  }

  /** Whether a put finds what it names as it wishes it: the same bytes at the same path. */
  boolean alreadyAsWished() {
    return puts()
        && present()
        && standing.path().equals(edit.getPath())
        && standing.contentHash().equals(ContentHash.of(edit.getContent()));
  }

  List<Problem> malformations() {
    return Malformations.of(edit, rules);
  }

  /** What is wrong with the text the chapter would have; removals and assets have none. */
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

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
