package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.edge.Admission;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** Writes: put, remove and move a chapter, and what became of such an edit. */
public final class EditRoutes implements Routes {

  private static final int MAX_MOVE_BYTES = 16 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Edge edge;
  private final ChapterRules rules;
  private final Function<String, Optional<Token>> tokens;
  private final Receipts receipts;
  private final int maxContentBytes;

  public EditRoutes(
      Edge edge,
      ChapterRules rules,
      Function<String, Optional<Token>> tokens,
      Receipts receipts,
      int maxContentBytes) {
    this.edge = edge;
    this.rules = rules;
    this.tokens = tokens;
    this.receipts = receipts;
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
    submit(context, draft, start, maxContentBytes, body -> draft.put(path, body));
  }

  private void remove(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    Draft draft = Draft.of(context, who, EditKind.REMOVE, Parameters.chapterId(context, rules));
    submit(context, draft, start, 0, none -> draft.remove());
  }

  private void move(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    JsonNode body = json(Bodies.read(context, MAX_MOVE_BYTES));
    String from = Parameters.checkedId(body.path("from").asText(""), rules);
    String to = Parameters.checkedId(body.path("to").asText(""), rules);
    String newPath = Parameters.path(body.path("newPath").asText(""), to + ".md");
    Draft draft = Draft.of(context, who, EditKind.MOVE, from);
    submit(context, draft, start, 0, none -> draft.move(to, newPath));
  }

  private void submit(
      Context context, Draft draft, long start, int maxBody, Function<byte[], EditWish> wish) {
    long room = maxBody == 0 ? 0 : Bodies.announced(context, maxBody);
    Admission admission;
    try {
      admission = edge.admit(room, draft.bulk());
    } catch (RuntimeException e) {
      throw thrown(e);
    }
    CompletableFuture<EditStatus> status;
    try {
      byte[] body = maxBody == 0 ? new byte[0] : Bodies.read(context, maxBody);
      status = edge.submit(wish.apply(body), draft.wanted(), draft.traceparent(), admission);
    } catch (RuntimeException e) {
      admission.close();
      throw thrown(e);
    }
    boolean creates = draft.base() == BaseCondition.NONE || draft.base() == BaseCondition.ABSENT;
    receipts.answer(context, status, start, creates && maxBody > 0);
  }

  private void status(Context context) {
    long start = System.nanoTime();
    String editId = context.pathParam("editId");
    Progress wanted = Parameters.wanted(context);
    Optional<CompletableFuture<EditStatus>> status;
    try {
      status = edge.status(editId, wanted);
    } catch (RuntimeException e) {
      throw thrown(e);
    }
    receipts.answer(
        context,
        status.orElseThrow(
            () -> new ProblemException(404, "no-such-edit", "No edit of late has this id.")),
        start,
        false);
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          400, "bad-json", "The body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from the heap cannot fail", e);
    }
    throw new ProblemException(400, "bad-json", "Expected {\"from\": …, \"to\": …}.");
  }

  private static RuntimeException thrown(RuntimeException failure) {
    return Receipts.problem(failure) instanceof RuntimeException problem ? problem : failure;
  }
}
