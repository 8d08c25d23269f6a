package org.chapterhouse.ingest.ledger;

import static org.chapterhouse.events.BaseCondition.ABSENT;
import static org.chapterhouse.events.BaseCondition.ANY;
import static org.chapterhouse.events.BaseCondition.NONE;
import static org.chapterhouse.events.BaseCondition.REVISION;
import static org.chapterhouse.events.EditKind.MOVE;
import static org.chapterhouse.events.EditKind.PURGE;
import static org.chapterhouse.events.EditKind.PUT;
import static org.chapterhouse.events.EditKind.PUT_ASSET;
import static org.chapterhouse.events.EditKind.REMOVE;
import static org.chapterhouse.events.EditKind.REMOVE_ASSET;
import static org.chapterhouse.events.Refusal.ALREADY_EXISTS;
import static org.chapterhouse.events.Refusal.CONDITION_REQUIRED;
import static org.chapterhouse.events.Refusal.KEY_REUSED;
import static org.chapterhouse.events.Refusal.NOT_SUPERSEDED;
import static org.chapterhouse.events.Refusal.NO_SUCH_CHAPTER;
import static org.chapterhouse.events.Refusal.NO_SUCH_REVISION;
import static org.chapterhouse.events.Refusal.STALE_BASE;
import static org.chapterhouse.events.Refusal.TARGET_TAKEN;
import static org.chapterhouse.events.Refusal.TOO_LARGE;
import static org.chapterhouse.ingest.ledger.Row.accept;
import static org.chapterhouse.ingest.ledger.Row.refuse;
import static org.chapterhouse.ingest.ledger.Row.refuseMissing;
import static org.chapterhouse.ingest.ledger.Row.refuseWith;

import java.util.List;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.TrustedEvents;
import org.jspecify.annotations.Nullable;

/**
 * Decides edits: a pure function of the edit, the latest state of the ids it names and the known
 * idempotency keys, written as one table whose first applying row speaks. Total: whatever record
 * arrives, some row has a verdict for it.
 */
public final class Ledger {

  static {
    TrustedEvents.trust();
  }

  /** Size over which an asset is refused as TOO_LARGE. */
  public static final int MAX_ASSET_BYTES = 5 << 20;

  private final ChapterRules rules;
  private final List<Row> table;

  /**
   * @param rules what a chapter's id and text must be
   * @param maxContentBytes size over which a chapter is refused as TOO_LARGE
   */
  public Ledger(ChapterRules rules, int maxContentBytes) {
    this(rules, table(maxContentBytes));
  }

  /** For tests that take a row out to see that it is missed. */
  Ledger(ChapterRules rules, List<Row> table) {
    this.rules = rules;
    this.table = List.copyOf(table);
  }

  ChapterRules rules() {
    return rules;
  }

  /** Read from the top; the first row that applies decides. */
  static List<Row> table(int maxContentBytes) {
    return List.of(
        // the key: a repetition gets the first answer, whatever has happened since
        accept("key known, same request", EditCase::repeatsKnownRequest, Verdicts::repeat),
        refuse("key known, other request", c -> c.known().isPresent(), KEY_REUSED),
        // the record itself
        refuseWith("malformed record", EditCase::malformations),
        refuse("too large", c -> c.isLargerThan(maxContentBytes), TOO_LARGE),
        // history: what happened to the chapter since does not matter to what is superseded
        refuse("purge in no chapter", c -> c.is(PURGE) && c.neverWas(), NO_SUCH_CHAPTER),
        refuse("purge from another base", EditCase::purgesFromAnotherBase, STALE_BASE),
        refuse("purge of what never was", EditCase::purgesWhatNeverWas, NO_SUCH_REVISION),
        refuse("purge of the present", EditCase::purgesThePresent, NOT_SUPERSEDED),
        accept("purge", c -> c.is(PURGE), Verdicts::purge),
        // the wish is fulfilled already, whatever its condition
        accept("put finds its own bytes and path", EditCase::alreadyAsWished, Verdicts::unchanged),
        // conditions on a chapter or asset that is not there (any more)
        refuseMissing("nothing to remove", c -> c.gone() && c.removes()),
        refuseMissing("nothing to move", c -> c.gone() && c.is(MOVE)),
        refuseMissing("nothing to match", c -> c.gone() && c.asks(ANY)),
        refuse("removed since the base", EditCase::removedSinceBase, STALE_BASE),
        refuseMissing("nothing at the base", c -> c.gone() && c.asks(REVISION)),
        // conditions on a chapter or asset that is there
        refuse("no condition", c -> c.present() && c.asks(NONE), CONDITION_REQUIRED),
        refuse("must be absent", c -> c.present() && c.asks(ABSENT), ALREADY_EXISTS),
        refuse("moved on from the base", EditCase::movedOnFromBase, STALE_BASE),
        refuse("move onto a chapter", c -> c.is(MOVE) && c.atTarget().present(), TARGET_TAKEN),
        // the text
        refuseWith("text with problems", EditCase::contentProblems),
        // nothing stands against it
        accept("put", c -> c.is(PUT), Verdicts::put),
        accept("remove", c -> c.is(REMOVE), Verdicts::remove),
        accept("move", c -> c.is(MOVE), Verdicts::move),
        accept("put asset", c -> c.is(PUT_ASSET), AssetVerdicts::put),
        accept("remove asset", c -> c.is(REMOVE_ASSET), AssetVerdicts::remove));
  }

  /**
   * The decision on an edit.
   *
   * @param edit the edit; a missing record or field is refused, not an error
   * @param key the record's key, used as edit id where the record has none
   * @param view what the ledger knows
   */
  public Decision decide(@Nullable EditRequested edit, @Nullable String key, LedgerView view) {
    EditCase each = new EditCase(rules, CompleteEdit.of(edit, key), view);
    return table.stream()
        .filter(row -> row.applies().test(each))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row for " + each.edit().getKind()))
        .verdict()
        .apply(each);
  }

  /** The decision on a well-formed edit. */
  public Decision decide(EditRequested edit, LedgerView view) {
    return decide(edit, null, view);
  }
}
