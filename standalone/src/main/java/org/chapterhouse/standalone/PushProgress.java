package org.chapterhouse.standalone;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chapterhouse.ingest.client.PushListener;
import org.chapterhouse.ingest.client.PushOutcome;
import org.jspecify.annotations.Nullable;

/** How a bulk push goes: a bar on a terminal, a line for each tenth of the way elsewhere. */
final class PushProgress implements PushListener, AutoCloseable {

  private final Terminal terminal;
  private final boolean interactive;
  private int edits;
  private int done;
  private @Nullable ProgressBar bar;

  PushProgress(Terminal terminal, boolean interactive) {
    this.terminal = terminal;
    this.interactive = interactive;
  }

  @Override
  public void planned(int planned, int unchanged) {
    edits = planned;
    if (edits == 0) {
      return;
    }
    terminal.line("%d to push, %d unchanged".formatted(edits, unchanged));
    if (interactive) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("pushing")
              .setInitialMax(edits)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
  }

  @Override
  public void waiting(String reason, Duration left) {
    terminal.line("waiting for the server, %d s more: %s".formatted(left.toSeconds(), reason));
  }

  @Override
  public void note(String text) {
    terminal.line(text);
  }

  @Override
  public void kept(PushOutcome outcome) {
    terminal.problem(outcome);
  }

  @Override
  public void settled(PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Planned) {
      terminal.outcome(outcome);
      return;
    }
    terminal.problem(outcome);
    done++;
    if (bar != null) {
      bar.step();
    } else if (done * 10L / edits > (done - 1) * 10L / edits) {
      terminal.line("pushed %d of %d".formatted(done, edits));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
