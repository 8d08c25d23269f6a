package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.ledger.EditExamples.MAX_CONTENT;
import static org.chapterhouse.ingest.ledger.EditExamples.at;
import static org.chapterhouse.ingest.ledger.EditExamples.keyed;
import static org.chapterhouse.ingest.ledger.EditExamples.move;
import static org.chapterhouse.ingest.ledger.EditExamples.purge;
import static org.chapterhouse.ingest.ledger.EditExamples.put;
import static org.chapterhouse.ingest.ledger.EditExamples.putAsset;
import static org.chapterhouse.ingest.ledger.EditExamples.remove;
import static org.chapterhouse.ingest.ledger.EditExamples.removeAsset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.events.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table by example, and each row missed when it is taken out. */
final class LedgerTest {

  private static final List<Row> TABLE = Ledger.table(MAX_CONTENT);

  private static final EditRequested PNG = putAsset("a/b.png", "one").build();
  private static final EditRequested EN_A = put("en/a", "one").build();

  /** What the row must say about the last of these edits, the others having been decided before. */
  record Example(String row, Outcome outcome, Refusal refusal, List<EditRequested> edits) {
    @Override
    public String toString() {
      return row + " -> " + outcome + " " + refusal;
    }
  }

  static Stream<Example> examples() {
    EditRequested keyed = keyed(put("en/k", "one"), "again", "same").build();
    return Stream.of(
        refused("malformed record", Refusal.INVALID, put("en/a", "x").setKind(EditKind.UNKNOWN)),
        refused("malformed record", Refusal.INVALID, put("../a", "x")),
        refused(
            "malformed record", Refusal.INVALID, put("en/a", "x").setBase(BaseCondition.UNKNOWN)),
        refused("malformed record", Refusal.INVALID, put("en/a", "x").setIdempotencyKey("")),
        refused("malformed record", Refusal.INVALID, put("en/a", "x").setEditId("")),
        refused("malformed record", Refusal.INVALID, put("en/a", "x").setAuthor("a".repeat(1025))),
        refused("malformed record", Refusal.INVALID, EN_A, at(move("en/a", "en/a"), 1)),
        refused("malformed record", Refusal.INVALID, EN_A, at(move("en/a", "no id"), 1)),
        accepted(
            "key known, same request",
            keyed,
            put("en/k", "one").setIdempotencyKey("again").setRequestHash("same")),
        refused(
            "key known, other request",
            Refusal.KEY_REUSED,
            keyed,
            keyed(put("en/l", "two"), "again", "other")),
        refused("too large", Refusal.TOO_LARGE, put("en/a", "x".repeat(MAX_CONTENT + 1))),
        refused("purge in no chapter", Refusal.NO_SUCH_CHAPTER, purge("en/a", 1)),
        refused(
            "purge from another base",
            Refusal.STALE_BASE,
            EN_A,
            at(put("en/a", "two"), 1),
            at(purge("en/a", 1), 1)),
        refused("purge of what never was", Refusal.NO_SUCH_REVISION, EN_A, purge("en/a", 2)),
        refused("purge of what never was", Refusal.NO_SUCH_REVISION, EN_A, purge("en/a", 0)),
        refused("purge of the present", Refusal.NOT_SUPERSEDED, EN_A, purge("en/a", 1)),
        refused(
            "purge of the present",
            Refusal.NOT_SUPERSEDED,
            EN_A,
            at(remove("en/a"), 1),
            purge("en/a", 2)),
        accepted("purge", EN_A, at(put("en/a", "two"), 1), purge("en/a", 1)),
        accepted("purge", EN_A, at(put("en/a", "two"), 1), at(purge("en/a", 1), 2)),
        accepted("purge", EN_A, at(remove("en/a"), 1), purge("en/a", 1)),
        accepted("purge", EN_A, at(remove("en/a"), 1), purge("en/a", 1), purge("en/a", 1)),
        unchanged("put finds its own bytes and path", EN_A, put("en/a", "one")),
        unchanged("put finds its own bytes and path", EN_A, at(put("en/a", "one"), 7)),
        refused("nothing to remove", Refusal.NO_SUCH_CHAPTER, remove("en/a")),
        refused(
            "nothing to remove",
            Refusal.NO_SUCH_CHAPTER,
            EN_A,
            at(remove("en/a"), 1),
            at(remove("en/a"), 1)),
        refused("nothing to move", Refusal.NO_SUCH_CHAPTER, move("en/a", "en/b")),
        refused(
            "nothing to match",
            Refusal.NO_SUCH_CHAPTER,
            put("en/a", "x").setBase(BaseCondition.ANY)),
        refused(
            "removed since the base",
            Refusal.STALE_BASE,
            EN_A,
            at(remove("en/a"), 1),
            at(put("en/a", "x"), 1)),
        refused("nothing at the base", Refusal.NO_SUCH_CHAPTER, at(put("en/a", "x"), 3)),
        refused(
            "nothing at the base",
            Refusal.NO_SUCH_CHAPTER,
            EN_A,
            at(remove("en/a"), 1),
            at(put("en/a", "x"), 2)),
        refused("no condition", Refusal.CONDITION_REQUIRED, EN_A, put("en/a", "two")),
        refused(
            "no condition",
            Refusal.CONDITION_REQUIRED,
            EN_A,
            put("en/a", "one").setPath("en/a/index.md")),
        refused("no condition", Refusal.CONDITION_REQUIRED, EN_A, remove("en/a")),
        refused("no condition", Refusal.CONDITION_REQUIRED, EN_A, move("en/a", "en/b")),
        refused(
            "must be absent",
            Refusal.ALREADY_EXISTS,
            EN_A,
            put("en/a", "two").setBase(BaseCondition.ABSENT)),
        refused("moved on from the base", Refusal.STALE_BASE, EN_A, at(put("en/a", "two"), 2)),
        refused("moved on from the base", Refusal.STALE_BASE, EN_A, at(remove("en/a"), 0)),
        refused(
            "move onto a chapter",
            Refusal.TARGET_TAKEN,
            EN_A,
            put("en/b", "two"),
            at(move("en/a", "en/b"), 1)),
        refused("text with problems", Refusal.INVALID, put("en/a", "wrong")),
        refused("text with problems", Refusal.INVALID, put("en/a", "x").setPath("en/b.md")),
        refused(
            "text with problems",
            Refusal.INVALID,
            EN_A,
            at(move("en/a", "en/b"), 1).setNewPath("en/c.md")),
        accepted("put", put("en/a", "one")),
        accepted("put", EN_A, put("en/a", "two").setBase(BaseCondition.ANY)),
        accepted("put", EN_A, at(put("en/a", "two"), 1)),
        accepted("put", EN_A, at(put("en/a", "one"), 1).setPath("en/a/index.md")),
        accepted(
            "put", EN_A, at(remove("en/a"), 1), put("en/a", "again").setBase(BaseCondition.ABSENT)),
        accepted("remove", EN_A, at(remove("en/a"), 1)),
        accepted("move", EN_A, at(move("en/a", "en/b"), 1)),
        accepted("move", EN_A, at(move("en/a", "en/b"), 1), at(move("en/b", "en/a"), 1)),
        refused("malformed record", Refusal.INVALID, putAsset("../a.png", "x")),
        refused("malformed record", Refusal.INVALID, removeAsset("a.exe")),
        refused(
            "too large",
            Refusal.TOO_LARGE,
            putAsset("a.png", "x".repeat(Ledger.MAX_ASSET_BYTES + 1))),
        unchanged("put finds its own bytes and path", PNG, putAsset("a/b.png", "one")),
        refused("nothing to remove", Refusal.NO_SUCH_ASSET, removeAsset("a/b.png")),
        refused(
            "nothing to match",
            Refusal.NO_SUCH_ASSET,
            putAsset("a/b.png", "x").setBase(BaseCondition.ANY)),
        refused(
            "removed since the base",
            Refusal.STALE_BASE,
            PNG,
            at(removeAsset("a/b.png"), 1),
            at(putAsset("a/b.png", "x"), 1)),
        refused("nothing at the base", Refusal.NO_SUCH_ASSET, at(putAsset("a/b.png", "x"), 3)),
        refused("no condition", Refusal.CONDITION_REQUIRED, PNG, putAsset("a/b.png", "two")),
        refused(
            "must be absent",
            Refusal.ALREADY_EXISTS,
            PNG,
            putAsset("a/b.png", "two").setBase(BaseCondition.ABSENT)),
        refused(
            "moved on from the base", Refusal.STALE_BASE, PNG, at(putAsset("a/b.png", "two"), 2)),
        accepted("put asset", PNG),
        accepted("put asset", putAsset("a/b.png", "wrong")),
        accepted("put asset", putAsset("a/big.png", "x".repeat(MAX_CONTENT + 1))),
        accepted("put asset", PNG, at(removeAsset("a/b.png"), 1), putAsset("a/b.png", "one")),
        accepted("remove asset", PNG, at(removeAsset("a/b.png"), 1)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void decidesTheExample(Example example) {
    Decision decision = decideLast(TABLE, example);

    assertThat(decision.decided().getOutcome()).isEqualTo(example.outcome());
    assertThat(decision.decided().getRefusal()).isEqualTo(example.refusal());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isDecidedByTheRowItNames(Example example) {
    List<Row> without = TABLE.stream().filter(row -> !row.when().equals(example.row())).toList();

    assertThat(differs(without, example))
        .as("taking out the row '%s' changes the decision", example.row())
        .isTrue();
  }

  @Test
  void hasAnExampleForEachRow() {
    assertThat(examples().map(Example::row).distinct())
        .containsExactlyInAnyOrderElementsOf(TABLE.stream().map(Row::when).toList());
  }

  private static boolean differs(List<Row> table, Example example) {
    try {
      Decision decision = decideLast(table, example);
      return decision.decided().getRefusal() != example.refusal()
          || decision.decided().getOutcome() != example.outcome();
    } catch (IllegalStateException noRow) {
      return true;
    }
  }

  private static Decision decideLast(List<Row> table, Example example) {
    // Earlier edits are decided by the whole table, so that only the last one sees the fault.
    Book book = new Book(new Ledger(EditExamples.rules(), TABLE));
    List<EditRequested> edits = example.edits();
    edits.subList(0, edits.size() - 1).forEach(book::decide);
    return new Ledger(EditExamples.rules(), table).decide(edits.get(edits.size() - 1), book);
  }

  private static Example refused(String row, Refusal refusal, Object... edits) {
    return new Example(row, Outcome.REFUSED, refusal, edits(edits));
  }

  private static Example accepted(String row, Object... edits) {
    return new Example(row, Outcome.ACCEPTED, Refusal.NONE, edits(edits));
  }

  private static Example unchanged(String row, Object... edits) {
    return new Example(row, Outcome.UNCHANGED, Refusal.NONE, edits(edits));
  }

  private static List<EditRequested> edits(Object... edits) {
    List<EditRequested> built = new ArrayList<>();
    for (Object edit : edits) {
      built.add(
          edit instanceof EditRequested.Builder builder ? builder.build() : (EditRequested) edit);
    }
    return built;
  }
}
