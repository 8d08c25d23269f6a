package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** Writes: put, remove and move a chapter, and what became of such an edit. */
public final class EditRoutes implements Routes {

  private final Edge edge;
  private final ChapterRules rules;
  private final Function<String, Optional<Token>> tokens;
  private final Receipts receipts;
  private final Submission submission;
  private final int maxContentBytes;

  public EditRoutes(
      Edge edge,
      ChapterRules rules,
      Function<String, Optional<Token>> tokens,
      Receipts receipts,
      Submission submission,
      int maxContentBytes) {
    this.edge = edge;
    this.rules = rules;
    this.tokens = tokens;
    this.receipts = receipts;
    this.submission = submission;
    this.maxContentBytes = maxContentBytes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.put("/api/v1/source/{language}/<slug>", this::put);
    routes.delete("/api/v1/source/{language}/<slug>", this::remove);
    routes.post("/api/v1/moves", this::move);
    routes.get("/api/v1/edits/{editId}", this::status);
  }

  private void put(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    String id = Parameters.chapterId(context, rules);
    String path = Parameters.path(context.queryParam("path"), id + ".md");
    Draft draft = Draft.of(context, who, EditKind.PUT, id);
    submission.submit(context, draft, start, maxContentBytes, body -> draft.put(path, body));
  }

  private void remove(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    Draft draft = Draft.of(context, who, EditKind.REMOVE, Parameters.chapterId(context, rules));
    submission.submit(context, draft, start, 0, none -> draft.remove());
  }

  private void move(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    @Nullable String type = context.contentType();
    if (type != null && type.startsWith("text/markdown")) {
      moveWithEdit(context, who, start);
      return;
    }
    JsonNode body = Bodies.json(context, "{\"from\": …, \"to\": …}");
    String from = Parameters.checkedId(body.path("from").asText(""), rules);
    String to = Parameters.checkedId(body.path("to").asText(""), rules);
    String newPath = Parameters.path(body.path("newPath").asText(""), to + ".md");
    Draft draft = Draft.of(context, who, EditKind.MOVE, from);
    submission.submit(context, draft, start, 0, none -> draft.move(to, newPath, none));
  }

  /** One edit that gives a chapter another id and another text: the text is the body. */
  private void moveWithEdit(Context context, Credentials who, long start) {
    String from = Parameters.checkedId(given(context, "from"), rules);
    String to = Parameters.checkedId(given(context, "to"), rules);
    String newPath = Parameters.path(context.queryParam("newPath"), to + ".md");
    Draft draft = Draft.of(context, who, EditKind.MOVE, from);
    submission.submit(
        context, draft, start, maxContentBytes, body -> draft.move(to, newPath, body));
  }

  private static String given(Context context, String parameter) {
    @Nullable String value = context.queryParam(parameter);
    return value == null ? "" : value;
  }

  private void status(Context context) {
    long start = System.nanoTime();
    String editId = context.pathParam("editId");
    Progress wanted = Parameters.wanted(context);
    Optional<CompletableFuture<EditStatus>> status;
    try {
      status = edge.status(editId, wanted);
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
    receipts.answer(
        context,
        status.orElseThrow(
            () -> new ProblemException(404, "no-such-edit", "No edit of late has this id.")),
        start,
        false);
  }
}
