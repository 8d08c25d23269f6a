package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many edits in one request, a line each, answered line by line as they are decided. Request and
 * answer are streams; neither is ever held whole.
 */
public final class BulkRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(BulkRoutes.class);

  /** Requests at once; each holds two threads and a line. */
  private static final int MAX_REQUESTS = 8;

  private final ChapterRules rules;
  private final Function<String, Optional<Token>> tokens;
  private final Receipts receipts;
  private final BulkTarget.Opener targets;
  private final int maxChapterBytes;
  private final Semaphore requests = new Semaphore(MAX_REQUESTS);

  public BulkRoutes(
      ChapterRules rules,
      Function<String, Optional<Token>> tokens,
      Receipts receipts,
      BulkTarget.Opener targets,
      int maxChapterBytes) {
    this.rules = rules;
    this.tokens = tokens;
    this.receipts = receipts;
    this.targets = targets;
    this.maxChapterBytes = maxChapterBytes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/bulk", this::bulk);
  }

  private void bulk(Context context) throws IOException {
    Credentials who = Credentials.of(context, tokens);
    Progress wanted = Parameters.wanted(context);
    if (wanted == Progress.SETTLED) {
      throw new ProblemException(
          400, "bad-wait", "A bulk request waits for decided or live; then ask /api/v1/settled.");
    }
    Bodies.announced(context, Integer.MAX_VALUE);
    if (!requests.tryAcquire()) {
      throw new ProblemException(
          503, "busy", "There are " + MAX_REQUESTS + " bulk requests already. Try again shortly.");
    }
    try (BulkTarget target = open(context, wanted)) {
      context.res().setStatus(200);
      context.res().setContentType("application/x-ndjson; charset=utf-8");
      context.res().setHeader("Cache-Control", "no-store");
      push(context, new BulkOps(rules, maxChapterBytes, who), target);
    } finally {
      requests.release();
    }
  }

  private BulkTarget open(Context context, Progress wanted) {
    try {
      return targets.open(Parameters.dryRun(context), wanted, Parameters.traceparent(context));
    } catch (RuntimeException e) {
      throw DryRuns.thrown(context, e);
    }
  }

  private void push(Context context, BulkOps ops, BulkTarget target) throws IOException {
    BulkTally tally = new BulkTally();
    NdjsonLines lines = new NdjsonLines(context.req().getInputStream(), BulkLine.MAX_BYTES);
    try (BulkAnswers answers = new BulkAnswers(context.res().getOutputStream())) {
      while (answers.open()) {
        NdjsonLines.@Nullable Line line = next(lines, answers, tally);
        if (line == null) {
          break;
        }
        take(line, ops, target, answers, tally);
      }
      if (answers.awaitAll() && answers.open()) {
        answers.answer(summary(target, tally));
      }
    }
  }

  /** The next line; null when there is none, and then the place taken for it is given back. */
  private static NdjsonLines.@Nullable Line next(
      NdjsonLines lines, BulkAnswers answers, BulkTally tally) {
    try {
      NdjsonLines.Line line = lines.next();
      if (line == null) {
        answers.giveBack();
      }
      return line;
    } catch (IOException e) {
      tally.countRefused();
      answers.answer(
          problem(
              lines.lastNumber() + 1,
              new ProblemException(400, "body-cut", "The request ended before it was whole.")));
      return null;
    }
  }

  private void take(
      NdjsonLines.Line line, BulkOps ops, BulkTarget target, BulkAnswers answers, BulkTally tally) {
    long start = System.nanoTime();
    EditWish wish;
    try {
      wish = wish(line, ops);
    } catch (ProblemException e) {
      tally.countRefused();
      answers.answer(problem(line.number(), e));
      return;
    }
    try {
      var unused =
          target
              .take(wish)
              .whenComplete(
                  (status, failure) ->
                      answers.answer(
                          failure == null
                              ? answered(line.number(), wish, status, start, tally)
                              : failed(line.number(), wish, failure, tally)));
    } catch (RuntimeException e) {
      answers.answer(failed(line.number(), wish, e, tally));
    }
  }

  private static EditWish wish(NdjsonLines.Line line, BulkOps ops) {
    if (line.tooLong()) {
      throw new ProblemException(
              413, "line-too-long", "The line is longer than " + BulkLine.MAX_BYTES + " bytes.")
          .with("maxBytes", BulkLine.MAX_BYTES);
    }
    return ops.wish(BulkLine.read(line.bytes().array()));
  }

  /** Whatever happens here, the line gets an answer: its place is given back with it. */
  private Map<String, Object> answered(
      int number, EditWish wish, EditStatus status, long start, BulkTally tally) {
    try {
      return answer(number, wish, status, start, tally);
    } catch (RuntimeException e) {
      return failed(number, wish, e, tally);
    }
  }

  private Map<String, Object> answer(
      int number, EditWish wish, EditStatus status, long start, BulkTally tally) {
    tally.count(status);
    if (status.isRefused()) {
      return problem(number, Refusals.of(status.decision().orElseThrow()));
    }
    boolean creates =
        wish.content().hasRemaining()
            && (wish.base() == BaseCondition.NONE || wish.base() == BaseCondition.ABSENT);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("line", number);
    answer.put("status", Receipts.statusOf(status, creates));
    answer.putAll(receipts.body(status, start));
    return answer;
  }

  /** Nothing was decided that anybody knows of: the same line under its key finds out. */
  private static Map<String, Object> failed(
      int number, EditWish wish, Throwable failure, BulkTally tally) {
    tally.countRefused();
    Throwable problem = Receipts.problem(failure);
    if (problem instanceof ProblemException known) {
      return problem(number, known.with("idempotencyKey", wish.idempotencyKey()));
    }
    LOG.error("line {} of a bulk request failed", number, failure);
    return problem(
        number,
        new ProblemException(500, "internal-error", "This is a fault of the server; see its log.")
            .with("idempotencyKey", wish.idempotencyKey()));
  }

  private static Map<String, Object> problem(int number, ProblemException problem) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("line", number);
    answer.put("status", problem.status());
    answer.putAll(problem.body());
    return answer;
  }

  private static Map<String, Object> summary(BulkTarget target, BulkTally tally) {
    Map<String, Object> summary = tally.counts();
    summary.putAll(target.summary(tally.sequences()));
    return Map.of("summary", summary);
  }
}
