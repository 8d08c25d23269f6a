package org.chapterhouse.standalone;

import java.io.PrintWriter;
import org.chapterhouse.ingest.client.Finding;
import org.chapterhouse.ingest.client.PushOutcome;
import org.chapterhouse.ingest.client.Receipt;

/** What a person at the terminal reads; one line for each thing that happened. */
final class Terminal {

  private final PrintWriter out;
  private boolean muted;

  Terminal(PrintWriter out) {
    this.out = out;
  }

  synchronized void line(String text) {
    if (!muted) {
      out.println(text);
      out.flush();
    }
  }

  /** Says nothing from now on. */
  synchronized void mute() {
    muted = true;
  }

  /** One line for each chapter that changed, one for each reason why one did not. */
  void outcome(PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Written written) {
      line(receipt(written.receipt(), stateOf(written.receipt())));
    } else if (outcome instanceof PushOutcome.Removed removed) {
      line(receipt(removed.receipt(), "removed"));
    } else if (outcome instanceof PushOutcome.Moved moved) {
      line(moved.receipt().previousId() + " -> " + receipt(moved.receipt(), "moved"));
    } else if (outcome instanceof PushOutcome.Planned planned) {
      line(planned(planned));
    } else {
      problem(outcome);
    }
  }

  private static String planned(PushOutcome.Planned planned) {
    return planned.previousId().isEmpty()
        ? "would %s %s".formatted(planned.action(), planned.id())
        : "would %s %s -> %s".formatted(planned.action(), planned.previousId(), planned.id());
  }

  /** Only what keeps a chapter from standing as its file does. */
  void problem(PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Refused refused) {
      for (Finding finding : refused.findings()) {
        line(finding.at(refused.path()));
      }
    } else if (outcome instanceof PushOutcome.Conflict conflict) {
      line(conflict(conflict));
      conflict.diff().forEach(each -> line("    " + each));
    } else if (outcome instanceof PushOutcome.Failed failed) {
      line(failed.path() + ": not pushed: " + failed.reason());
    }
  }

  private static String receipt(Receipt receipt, String state) {
    return "%s revision %d %s after %d ms"
        .formatted(receipt.id(), receipt.revision(), state, receipt.elapsedMillis());
  }

  private static String stateOf(Receipt receipt) {
    return receipt.isUnchanged() ? "unchanged" : receipt.state();
  }

  private static String conflict(PushOutcome.Conflict conflict) {
    String base = conflict.base() == 0 ? "no known revision" : "revision " + conflict.base();
    String now =
        conflict.current() == 0
            ? "was removed on the server"
            : "is at revision " + conflict.current() + " on the server";
    return "%s: conflict: %s %s, the file is based on %s (pull first)"
        .formatted(conflict.path(), conflict.id(), now, base);
  }
}
