package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.KafkaException;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.ingest.edge.BusyException;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.KafkaAwayException;
import org.chapterhouse.ingest.edge.OutcomeUnknownException;
import org.chapterhouse.linking.LinkSummary;
import org.chapterhouse.runtime.http.ProblemException;

/** Answers with what became of an edit. */
public final class Receipts {

  private final String baseUrl;
  private final Executor answering;
  private final LinkReceipts links;

  /**
   * @param baseUrl where readers reach the site, without a slash at the end
   * @param answering writes the answers, so that a slow caller never holds up a tail
   */
  public Receipts(String baseUrl, Executor answering, LinkReceipts links) {
    this.baseUrl = baseUrl;
    this.answering = answering;
    this.links = links;
  }

  /**
   * Answers once the status is there.
   *
   * @param created whether an accepted edit made a chapter
   */
  void answer(
      Context context, CompletableFuture<EditStatus> status, long startNanos, boolean created) {
    context.future(
        () ->
            status
                .exceptionally(
                    failure -> {
                      throw new CompletionException(problem(failure));
                    })
                .thenCompose(done -> writeOnceLinksAreKnown(context, done, startNanos, created)));
  }

  /** Answers with what would become of an edit. */
  void answerTried(
      Context context,
      EditStatus status,
      Optional<LinkSummary> links,
      long startNanos,
      boolean created) {
    if (status.isRefused()) {
      throw Refusals.of(status.decision().orElseThrow()).with("dryRun", true);
    }
    Map<String, Object> body = body(status, startNanos);
    LinkAnswers.add(body, links.orElse(null));
    context.status(statusOf(status, created)).json(body);
  }

  private CompletableFuture<Void> writeOnceLinksAreKnown(
      Context context, EditStatus status, long startNanos, boolean created) {
    // Made before the wait, so that it tells when the state was reached.
    Map<String, Object> body = body(status, startNanos);
    return links
        .of(status, startNanos)
        .thenAcceptAsync(
            did -> {
              if (LinkReceipts.tells(status)) {
                LinkAnswers.add(body, did.orElse(null));
              }
              write(context, status, body, created);
            },
            answering);
  }

  /** The problem answer for what can go wrong on the way to a decision. */
  static Throwable problem(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof OutcomeUnknownException unknown) {
      return new ProblemException(
              503,
              "outcome-unknown",
              "Kafka did not acknowledge the edit: it may be taken or not. Send the same request "
                  + "again with the Idempotency-Key named here; it is never done twice.")
          .with("idempotencyKey", unknown.idempotencyKey())
          .with("editId", unknown.editId());
    }
    if (cause instanceof KafkaAwayException || cause instanceof KafkaException) {
      return new ProblemException(
          503, "kafka-away", "Nothing was done: " + cause.getMessage() + ". Try again later.");
    }
    if (cause instanceof RejectedExecutionException) {
      return new ProblemException(
          503, "closing", "Nothing was done: this edge is being stopped. Try again shortly.");
    }
    if (cause instanceof BusyException) {
      return new ProblemException(
          503, "busy", "Nothing was done: " + cause.getMessage() + ". Try again shortly.");
    }
    return cause;
  }

  /** The same, to be thrown. */
  static RuntimeException thrown(RuntimeException failure) {
    return problem(failure) instanceof RuntimeException problem ? problem : failure;
  }

  private void write(
      Context context, EditStatus status, Map<String, Object> body, boolean created) {
    Optional<EditDecided> decision = status.decision();
    if (status.isRefused()) {
      throw Refusals.of(decision.orElseThrow());
    }
    boolean made = isMade(status, created);
    context.status(statusOf(status, created));
    if (!status.isComplete()) {
      context.header("Location", Addresses.status(status.editId()));
    } else if (made) {
      context.header("Location", addressOf(decision.orElseThrow()));
    }
    decision
        .filter(decided -> !decided.getContentHash().isEmpty())
        .ifPresent(decided -> context.header("ETag", "\"" + decided.getRevision() + "\""));
    context.json(body);
  }

  /** HTTP status for what became of an edit that was not refused. */
  static int statusOf(EditStatus status, boolean created) {
    return status.isComplete() ? (isMade(status, created) ? 201 : 200) : 202;
  }

  private static boolean isMade(EditStatus status, boolean created) {
    return created && status.decision().map(d -> d.getOutcome() == Outcome.ACCEPTED).orElse(false);
  }

  Map<String, Object> body(EditStatus status, long startNanos) {
    Map<String, Object> body = new LinkedHashMap<>();
    boolean tried = DryRuns.isTried(status);
    body.put(tried ? "dryRun" : "editId", tried ? true : status.editId());
    status
        .decision()
        .ifPresent(
            decided -> {
              body.put(
                  "outcome", decided.getOutcome() == Outcome.ACCEPTED ? "accepted" : "unchanged");
              body.put(isAsset(decided) ? "path" : "id", Refusals.nameOf(decided));
              body.put("revision", decided.getRevision());
              if (!tried) {
                body.put("sequence", decided.getSequence());
              }
              body.put("url", urlOf(decided));
              if (decided.getPurgedRevision() > 0) {
                body.put("purgedRevision", decided.getPurgedRevision());
              }
              if (!decided.getPreviousChapterId().isEmpty()) {
                body.put("previousId", decided.getPreviousChapterId());
              }
            });
    body.put("state", status.progress().word());
    body.put("elapsedMillis", (System.nanoTime() - startNanos) / 1_000_000);
    return body;
  }

  /** Where readers find it. */
  private String urlOf(EditDecided decided) {
    if (!isAsset(decided)) {
      return baseUrl + "/" + Addresses.encoded(decided.getChapterId());
    }
    return decided.getContentHash().isEmpty()
        ? ""
        : baseUrl + Addresses.file(decided.getContentHash(), decided.getPath());
  }

  private static String addressOf(EditDecided decided) {
    return isAsset(decided)
        ? Addresses.asset(decided.getPath())
        : Addresses.source(decided.getChapterId());
  }

  private static boolean isAsset(EditDecided decided) {
    return decided.getChapterId().isEmpty();
  }
}
