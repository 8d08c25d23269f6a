package org.chapterhouse.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Problem;
import org.chapterhouse.events.Refusal;
import org.chapterhouse.runtime.http.ProblemException;

/** The problem answer for each of the ledger's refusals. */
final class Refusals {

  private static final Map<Refusal, Function<EditDecided, ProblemException>> ANSWERS =
      Map.ofEntries(
          Map.entry(Refusal.STALE_BASE, Refusals::stale),
          Map.entry(Refusal.CONDITION_REQUIRED, Refusals::conditionRequired),
          Map.entry(Refusal.ALREADY_EXISTS, Refusals::alreadyExists),
          Map.entry(Refusal.NO_SUCH_CHAPTER, Refusals::noSuchChapter),
          Map.entry(Refusal.NO_SUCH_ASSET, Refusals::noSuchAsset),
          Map.entry(Refusal.NO_SUCH_REVISION, Refusals::noSuchRevision),
          Map.entry(Refusal.NOT_SUPERSEDED, Refusals::notSuperseded),
          Map.entry(Refusal.TARGET_TAKEN, Refusals::targetTaken),
          Map.entry(Refusal.KEY_REUSED, Refusals::keyReused),
          Map.entry(Refusal.INVALID, Refusals::invalid),
          Map.entry(Refusal.TOO_LARGE, Refusals::tooLarge));

  private Refusals() {}

  static ProblemException of(EditDecided decided) {
    return ANSWERS
        .getOrDefault(decided.getRefusal(), Refusals::unknown)
        .apply(decided)
        .with("editId", decided.getEditId())
        .with(decided.getChapterId().isEmpty() ? "path" : "id", nameOf(decided))
        .with("currentRevision", decided.getRevision());
  }

  /** What the edit named: a chapter by its id, an asset by its path. */
  static String nameOf(EditDecided decided) {
    return decided.getChapterId().isEmpty() ? decided.getPath() : decided.getChapterId();
  }

  private static ProblemException stale(EditDecided decided) {
    long base = decided.getRefused().map(EditRequested::getBaseRevision).orElse(0L);
    return new ProblemException(
            412,
            "stale-base",
            "%s stands at revision %d; the edit started from %d. Fetch it and merge."
                .formatted(nameOf(decided), decided.getRevision(), base))
        .with("baseRevision", base);
  }

  private static ProblemException conditionRequired(EditDecided decided) {
    return new ProblemException(
        428,
        "condition-required",
        "%s exists at revision %d. Say which revision the edit started from: If-Match: \"%2$d\""
            .formatted(nameOf(decided), decided.getRevision()));
  }

  private static ProblemException alreadyExists(EditDecided decided) {
    return new ProblemException(
        412,
        "already-exists",
        "%s exists already, at revision %d.".formatted(nameOf(decided), decided.getRevision()));
  }

  private static ProblemException noSuchChapter(EditDecided decided) {
    return missing(decided, EditKind.PUT, "no-such-chapter");
  }

  private static ProblemException noSuchAsset(EditDecided decided) {
    return missing(decided, EditKind.PUT_ASSET, "no-such-asset");
  }

  /** A put whose condition is not met fails it; whatever else names nothing finds nothing. */
  private static ProblemException missing(EditDecided decided, EditKind put, String code) {
    boolean conditionFailed =
        decided
            .getRefused()
            .map(edit -> edit.getKind() == put && edit.getBase() != BaseCondition.NONE)
            .orElse(false);
    return new ProblemException(
        conditionFailed ? 412 : 404, code, nameOf(decided) + " does not exist (any more).");
  }

  private static ProblemException noSuchRevision(EditDecided decided) {
    return new ProblemException(
        404,
        "no-such-revision",
        "%s stands at revision %d and has never had the one named."
            .formatted(nameOf(decided), decided.getRevision()));
  }

  private static ProblemException notSuperseded(EditDecided decided) {
    return new ProblemException(
        409,
        "not-superseded",
        "Revision %d is the present one of %s. Replace or remove the chapter first."
            .formatted(decided.getRevision(), decided.getChapterId()));
  }

  private static ProblemException targetTaken(EditDecided decided) {
    String target = decided.getRefused().map(EditRequested::getNewChapterId).orElse("");
    return new ProblemException(
            409, "target-taken", "There is a chapter at " + target + " already.")
        .with("target", target);
  }

  private static ProblemException keyReused(EditDecided decided) {
    return new ProblemException(
            422,
            "key-reused",
            "This Idempotency-Key belongs to another request. Take a new key for a new request.")
        .with("idempotencyKey", decided.getIdempotencyKey());
  }

  private static ProblemException invalid(EditDecided decided) {
    List<Map<String, Object>> problems =
        decided.getProblems().stream().map(Refusals::json).toList();
    return new ProblemException(422, "invalid", "It cannot be taken as it is; see problems.")
        .with("problems", problems);
  }

  private static ProblemException tooLarge(EditDecided decided) {
    return new ProblemException(
        413, "too-large", nameOf(decided) + " is larger than the ledger takes.");
  }

  private static ProblemException unknown(EditDecided decided) {
    return new ProblemException(
        422, "refused", "The edit was refused for a reason this edge does not know yet.");
  }

  private static Map<String, Object> json(Problem problem) {
    return Map.of(
        "code", problem.getCode(),
        "message", problem.getMessage(),
        "fix", problem.getFix(),
        "line", problem.getLine(),
        "column", problem.getColumn());
  }
}
