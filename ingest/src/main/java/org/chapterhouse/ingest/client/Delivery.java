package org.chapterhouse.ingest.client;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * Sends edits with a bounded number under way, and remembers each before and after: few of them one
 * by one, many of them many in a request.
 */
final class Delivery {

  /** From so many on a request of many edits is worth its while. */
  static final int MANY = 16;

  private final EditSender sender;
  private final BulkSender bulk;
  private final PushState state;
  private final int inFlight;

  Delivery(EditSender sender, BulkSender bulk, PushState state, int inFlight) {
    this.sender = sender;
    this.bulk = bulk;
    this.state = state;
    this.inFlight = inFlight;
  }

  /**
   * Sends assets before the chapters that show them, and removes assets after them. Returns when
   * everything is answered or given up.
   */
  void deliver(List<Step> steps, BiConsumer<Step, PushOutcome> answered) {
    for (int phase = 0; phase <= 2; phase++) {
      int now = phase;
      deliverTogether(steps.stream().filter(step -> phaseOf(step) == now).toList(), answered);
    }
  }

  /** Assets, chapters, then what no chapter shows any more. */
  static int phaseOf(Step step) {
    return !AssetId.is(step.id()) ? 1 : step instanceof Step.Remove ? 2 : 0;
  }

  private void deliverTogether(List<Step> steps, BiConsumer<Step, PushOutcome> answered) {
    if (steps.size() < MANY) {
      deliverSingly(steps, answered);
      return;
    }
    List<Step> left =
        bulk.send(
            steps,
            this::noteSending,
            (step, outcome) -> {
              noteAnswer(step, outcome);
              answered.accept(step, outcome);
            });
    deliverSingly(left, answered);
  }

  private void deliverSingly(List<Step> steps, BiConsumer<Step, PushOutcome> answered) {
    Semaphore free = new Semaphore(inFlight);
    for (Step step : steps) {
      free.acquireUninterruptibly();
      noteSending(step);
      var unused =
          sender
              .send(step)
              .whenComplete(
                  (outcome, failure) -> {
                    try {
                      noteAnswer(step, outcome);
                      answered.accept(step, outcome);
                    } finally {
                      free.release();
                    }
                  });
    }
    free.acquireUninterruptibly(inFlight);
  }

  private void noteSending(Step step) {
    if (step instanceof Step.Put put) {
      state.sending(put.id(), put.path(), put.file().contentHash());
    } else if (step instanceof Step.Move move) {
      state.sending(move.target().id(), move.path(), move.target().contentHash());
    }
  }

  private void noteAnswer(Step step, PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Written written && step instanceof Step.Put put) {
      confirm(put.file(), written.receipt());
    } else if (outcome instanceof PushOutcome.Removed) {
      state.forget(step.id());
    } else if (outcome instanceof PushOutcome.Moved moved && step instanceof Step.Move move) {
      state.forget(step.id());
      confirm(move.target(), moved.receipt());
    }
  }

  private void confirm(LocalFile file, Receipt receipt) {
    state.confirmed(file.id(), file.path(), receipt.revision(), file.contentHash());
  }
}
