package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chapterhouse.ingest.edge.Admission;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;

/** Takes room, reads the body, sends the edit and leaves the rest to the receipts. */
final class Submission {

  private final Edge edge;
  private final Receipts receipts;

  Submission(Edge edge, Receipts receipts) {
    this.edge = edge;
    this.receipts = receipts;
  }

  /**
   * Sends an edit whose content is the request's body.
   *
   * @param maxBody size over which the body is refused; 0 when there is none to read
   */
  void submit(
      Context context, Draft draft, long start, int maxBody, Function<byte[], EditWish> wish) {
    long room = maxBody == 0 ? 0 : Bodies.announced(context, maxBody);
    CompletableFuture<EditStatus> status =
        send(
            draft,
            room,
            () -> wish.apply(maxBody == 0 ? new byte[0] : Bodies.read(context, maxBody)));
    receipts.answer(context, status, start, draft.mayCreate() && maxBody > 0);
  }

  /**
   * Sends an edit.
   *
   * @param room size of its content, at most
   * @param wish asked once there is room for it
   */
  CompletableFuture<EditStatus> send(Draft draft, long room, Supplier<EditWish> wish) {
    Admission admission;
    try {
      admission = edge.admit(room, draft.bulk());
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
    try {
      return edge.submit(wish.get(), draft.wanted(), draft.traceparent(), admission);
    } catch (RuntimeException e) {
      admission.close();
      throw Receipts.thrown(e);
    }
  }
}
