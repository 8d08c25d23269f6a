package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chapterhouse.ingest.edge.Admission;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.catalogue.Trial;
import org.chapterhouse.ingest.edge.catalogue.Trials;

/** Takes room, reads the body, sends the edit or tries it, and leaves the rest to the receipts. */
public final class Submission {

  private final Edge edge;
  private final Trials trials;
  private final Receipts receipts;

  public Submission(Edge edge, Trials trials, Receipts receipts) {
    this.edge = edge;
    this.trials = trials;
    this.receipts = receipts;
  }

  /**
   * Sends an edit whose content is the request's body, or tries it.
   *
   * @param maxBody size over which the body is refused; 0 when there is none to read
   */
  void submit(
      Context context, Draft draft, long start, int maxBody, Function<byte[], EditWish> wish) {
    long room = maxBody == 0 ? 0 : Bodies.announced(context, maxBody);
    boolean creates = draft.mayCreate() && maxBody > 0;
    submit(
        context,
        draft,
        start,
        room,
        creates,
        () -> wish.apply(maxBody == 0 ? new byte[0] : Bodies.read(context, maxBody)));
  }

  /**
   * Sends an edit, or tries it.
   *
   * @param room size of its content, at most
   * @param creates whether an accepted edit makes what it names
   * @param wish asked once there is room for it
   */
  void submit(
      Context context,
      Draft draft,
      long start,
      long room,
      boolean creates,
      Supplier<EditWish> wish) {
    if (Parameters.dryRun(context)) {
      tryOut(context, start, room, creates, wish);
    } else {
      receipts.answer(context, send(draft, room, wish), start, creates);
    }
  }

  /** Sends an edit, whatever the request says of dry runs. */
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

  private void tryOut(
      Context context, long start, long room, boolean creates, Supplier<EditWish> wish) {
    try (Admission admission = edge.admit(room, false)) {
      EditWish tried = wish.get();
      try (Trial trial = trials.ofOne()) {
        EditStatus status = DryRuns.status(trial.take(tried));
        receipts.answerTried(context, status, trial.links(), start, creates);
      }
    } catch (RuntimeException e) {
      throw DryRuns.thrown(context, e);
    }
  }
}
