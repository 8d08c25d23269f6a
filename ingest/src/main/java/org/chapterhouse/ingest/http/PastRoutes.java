package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.desk.Desk;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** Writes about the past: bring an old text back as a new edit, take a revision out for good. */
public final class PastRoutes implements Routes {

  private static final long PURGE_SEEN_SECONDS = 5;

  private final OldTexts texts;
  private final Desk desk;
  private final ChapterRules rules;
  private final Function<String, Optional<Token>> tokens;
  private final Receipts receipts;
  private final Submission submission;

  public PastRoutes(
      Edge edge,
      Desk desk,
      ChapterRules rules,
      Function<String, Optional<Token>> tokens,
      Receipts receipts,
      Submission submission) {
    this.texts = new OldTexts(edge, desk);
    this.desk = desk;
    this.rules = rules;
    this.tokens = tokens;
    this.receipts = receipts;
    this.submission = submission;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/restores", this::restore);
    routes.post("/api/v1/purges", this::purge);
  }

  private void restore(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    Named named = Named.in(context, rules);
    texts.refuseUnlessKnown(named.id());
    Draft draft = Draft.of(context, who, EditKind.PUT, named.id());
    ChapterUpdated old = texts.read(texts.revision(named.id(), named.revision()));
    submission.submit(
        context,
        draft,
        start,
        old.getContent().remaining(),
        draft.mayCreate(),
        () -> draft.restore(old.getPath(), old.getContent(), named.revision()));
  }

  private void purge(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    Named named = Named.in(context, rules);
    Draft draft = Draft.of(context, who, EditKind.PURGE, named.id()).orAnyPresent();
    if (Parameters.dryRun(context)) {
      submission.submit(context, draft, start, 0, false, () -> draft.purge(named.revision()));
      return;
    }
    CompletableFuture<EditStatus> status =
        submission
            .send(draft, 0, () -> draft.purge(named.revision()))
            .thenCompose(done -> onceSeen(named, done));
    receipts.answer(context, status, start, false);
  }

  /** Whoever asks this instance for the revision after its purge must not be given it. */
  private CompletableFuture<EditStatus> onceSeen(Named named, EditStatus done) {
    if (done.isRefused() || done.decision().isEmpty()) {
      return CompletableFuture.completedFuture(done);
    }
    return desk.purged(named.id(), named.revision())
        .orTimeout(PURGE_SEEN_SECONDS, TimeUnit.SECONDS)
        .handle((seen, late) -> done);
  }

  /** The revision a request is about. */
  private record Named(String id, long revision) {

    private static final String EXPECTED = "{\"id\": \"en/…\", \"revision\": 3}";

    static Named in(Context context, ChapterRules rules) {
      JsonNode body = Bodies.json(context, EXPECTED);
      JsonNode revision = body.path("revision");
      if (!revision.isIntegralNumber() || !revision.canConvertToLong() || revision.asLong() < 1) {
        throw new ProblemException(
            400, "bad-revision", "revision must be a whole number from 1: " + EXPECTED);
      }
      return new Named(Parameters.checkedId(body.path("id").asText(""), rules), revision.asLong());
    }
  }
}
