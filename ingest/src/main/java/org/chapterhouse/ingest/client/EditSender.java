package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.markdown.AssetTypes;
import org.jspecify.annotations.Nullable;

/**
 * Sends one edit and follows it to its decision. A repetition carries the same idempotency key, so
 * that asking again where an answer was lost is always safe.
 */
final class EditSender {

  private static final String MARKDOWN = "text/markdown; charset=utf-8";
  private static final int STATUS_POLLS = 120;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(
          Patience.BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final ServerAddress server;
  private final FolderScan files;
  private final String wait;
  private final boolean bulk;
  private final String stamp;
  private final Patience patience;

  /**
   * @param wait state to wait for: {@code live} or {@code settled}
   * @param bulk whether the edits may wait behind interactive ones
   * @param stamp sets this folder's edits apart from equal ones of another folder
   * @param patience how long an edit is repeated while the server is away
   */
  EditSender(
      HttpClient client,
      ServerAddress server,
      FolderScan files,
      String wait,
      boolean bulk,
      String stamp,
      Patience patience) {
    this.client = client;
    this.server = server;
    this.files = files;
    this.wait = wait;
    this.bulk = bulk;
    this.stamp = stamp;
    this.patience = patience;
  }

  /** Completes with what became of the step, never exceptionally for what a server or file does. */
  CompletableFuture<PushOutcome> send(Step step) {
    if (patience.isOver()) {
      return CompletableFuture.completedFuture(
          new PushOutcome.Failed(step.path(), "not sent, as the server is away"));
    }
    HttpRequest request;
    try {
      request = requestFor(step);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(new PushOutcome.Failed(step.path(), reasonOf(e)));
    }
    return attempt(request)
        .thenCompose(answer -> followed(answer, STATUS_POLLS))
        .thenApply(answer -> outcome(step, answer))
        .exceptionally(failure -> new PushOutcome.Failed(step.path(), reasonOf(failure)));
  }

  private CompletableFuture<HttpResponse<byte[]>> attempt(HttpRequest request) {
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .handle((answer, failure) -> retried(request, answer, failure))
        .thenCompose(next -> next);
  }

  private CompletableFuture<HttpResponse<byte[]>> retried(
      HttpRequest request, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable failure) {
    if (answer != null && answer.statusCode() != 503) {
      patience.answered();
      return CompletableFuture.completedFuture(answer);
    }
    boolean isLost = answer != null || causeOf(failure) instanceof IOException;
    String reason = answer != null ? Answers.detailOf(answer) : reasonOf(causeOf(failure));
    if (isLost && patience.outlasts(reason, answer != null)) {
      return CompletableFuture.supplyAsync(() -> null, LATER)
          .thenCompose(ignored -> attempt(request));
    }
    return answer == null
        ? CompletableFuture.failedFuture(causeOf(failure))
        : CompletableFuture.completedFuture(answer);
  }

  /** Asks an undecided edit's status address until it is decided. */
  private CompletableFuture<HttpResponse<byte[]>> followed(
      HttpResponse<byte[]> answer, int pollsLeft) {
    if (answer.statusCode() != 202 || pollsLeft == 0 || isDecided(answer)) {
      return CompletableFuture.completedFuture(answer);
    }
    String status = answer.headers().firstValue("Location").orElse(answer.uri().getRawPath());
    return CompletableFuture.supplyAsync(() -> server.request(status).GET().build(), LATER)
        .thenCompose(request -> attempt(request))
        .thenCompose(next -> followed(next, pollsLeft - 1));
  }

  private static boolean isDecided(HttpResponse<byte[]> answer) {
    return Answers.tree(answer.body()).hasNonNull("outcome");
  }

  private PushOutcome outcome(Step step, HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      return Answers.refusal(step, answer);
    }
    if (answer.statusCode() == 202 && !isDecided(answer)) {
      return new PushOutcome.Failed(step.path(), "the edit is still undecided; push again later");
    }
    return accepted(step, Answers.receipt(answer));
  }

  /** What an accepted edit means for its file. */
  static PushOutcome accepted(Step step, Receipt receipt) {
    if (step instanceof Step.Put) {
      return new PushOutcome.Written(step.path(), receipt);
    }
    return step instanceof Step.Remove
        ? new PushOutcome.Removed(step.path(), receipt)
        : new PushOutcome.Moved(step.path(), receipt);
  }

  private HttpRequest requestFor(Step step) {
    if (step instanceof Step.Put put) {
      return put(put);
    }
    if (step instanceof Step.Remove remove) {
      return edit(ServerAddress.pathOf(remove.id()), "", step)
          .header("If-Match", etag(remove.base()))
          .DELETE()
          .build();
    }
    return move((Step.Move) step);
  }

  private HttpRequest put(Step.Put put) {
    byte[] content = contentOf(put.file());
    String path = AssetId.is(put.id()) ? "" : "path=" + ServerAddress.encode(put.path());
    String type =
        AssetTypes.mediaTypeOf(put.path()).filter(any -> AssetId.is(put.id())).orElse(MARKDOWN);
    HttpRequest.Builder request =
        edit(ServerAddress.pathOf(put.id()), path, put).header("Content-Type", type);
    if (put.base() == 0) {
      request.header("If-None-Match", "*");
    } else {
      request.header("If-Match", etag(put.base()));
    }
    return request.PUT(BodyPublishers.ofByteArray(content)).build();
  }

  /** The file as it was when the push was planned. */
  byte[] contentOf(LocalFile file) {
    byte[] content = files.contentOf(file.path());
    if (!Sha256.hex(content).equals(file.contentHash())) {
      throw new PushException("the file changed during the push; push again");
    }
    return content;
  }

  /** A move that edits, too, has the new text as its body and says where to in the address. */
  private HttpRequest move(Step.Move move) {
    Map<String, String> where =
        Map.of("from", move.id(), "to", move.target().id(), "newPath", move.target().path());
    if (move.edits()) {
      String query =
          where.entrySet().stream()
              .map(each -> each.getKey() + "=" + ServerAddress.encode(each.getValue()))
              .sorted()
              .collect(Collectors.joining("&"));
      return edit("/api/v1/moves", query, move)
          .header("If-Match", etag(move.base()))
          .header("Content-Type", MARKDOWN)
          .POST(BodyPublishers.ofByteArray(contentOf(move.target())))
          .build();
    }
    try {
      return edit("/api/v1/moves", "", move)
          .header("If-Match", etag(move.base()))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(where)))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  private HttpRequest.Builder edit(String path, String query, Step step) {
    String all =
        "?wait=" + wait + (bulk ? "&bulk=true" : "") + (query.isEmpty() ? "" : "&" + query);
    return server.request(path + all).header("Idempotency-Key", step.idempotencyKey(stamp));
  }

  private static String etag(long revision) {
    return "\"" + revision + "\"";
  }

  static String reasonOf(Throwable failure) {
    Throwable cause = causeOf(failure);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static Throwable causeOf(@Nullable Throwable failure) {
    Throwable wrapped = Objects.requireNonNull(failure, "either an answer or a failure");
    Throwable cause = wrapped.getCause();
    return wrapped instanceof CompletionException && cause != null ? cause : wrapped;
  }
}
