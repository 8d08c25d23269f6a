package org.chapterhouse.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.chapterhouse.ingest.client.FolderScan;
import org.chapterhouse.ingest.client.PushClient;
import org.chapterhouse.ingest.client.PushException;
import org.chapterhouse.ingest.client.PushListener;
import org.chapterhouse.ingest.client.PushOptions;
import org.chapterhouse.ingest.client.PushReport;
import org.chapterhouse.ingest.client.PushState;
import org.chapterhouse.ingest.client.Settled;
import org.chapterhouse.standalone.site.FolderSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pushes a folder to a running server. */
@Command(
    name = "push",
    description = "Pushes what differs between a folder and the server.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything stands as in the folder",
      "1:a file was refused or is in conflict; the others were pushed",
      "2:the command line makes no sense",
      "69:the server is out of reach or stayed away; pushing again goes on from there",
      "78:chapterhouse.yml or a setting makes no sense"
    })
final class PushCommand implements Callable<Integer> {

  /** Which state a push waits for. */
  enum Wait {
    LIVE,
    SETTLED
  }

  // The longest the server answers for, and how often to ask: large folders take minutes to settle.
  private static final Duration SETTLED_ROUND = Duration.ofSeconds(30);
  private static final int SETTLED_ROUNDS = 20;

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions folder;

  @Option(
      names = "--wait",
      defaultValue = "live",
      description = "Wait until edits are live, or settled everywhere (default: ${DEFAULT-VALUE}).")
  private Wait wait;

  @Option(
      names = "--prune",
      description =
          "Also remove what this folder pushed earlier and no longer has; never what others made.")
  private boolean prune;

  @Option(names = "--overwrite", description = "The folder wins where the server moved on.")
  private boolean overwrite;

  @Option(names = "--dry-run", description = "Say what would be pushed, and push nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    FolderSite site = folder.site();
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    try (PushState state = PushState.open(folder.stateFile());
        PushProgress progress =
            new PushProgress(terminal, Installation.hasTerminal() && !folder.json())) {
      FolderScan files = new FolderScan(site.open(), site.rules());
      PushClient client = new PushClient(folder.server().address(), files, state);
      PushListener listener = folder.json() ? new JsonOutcomes(terminal) : progress;
      PushReport report = client.push(options(), listener);
      progress.close();
      if (folder.json()) {
        terminal.line(JsonOutcomes.summary(report));
      } else {
        PushSummary.lines(report).forEach(terminal::line);
      }
      return exitCode(client, report);
    } catch (PushException e) {
      throw new UserException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private PushOptions options() {
    return PushOptions.ofFolder(prune, overwrite).asDryRun(dryRun).withPatience(folder.patience());
  }

  private int exitCode(PushClient client, PushReport report) {
    if (report.gaveUp()) {
      throw new UserException(
          ExitCode.UNAVAILABLE,
          "the server stayed away for %d s; push again to go on from here"
              .formatted(folder.patience().toSeconds()));
    }
    if (wait == Wait.SETTLED && !dryRun) {
      awaitSettled(client, report.lastSequence());
    }
    return report.isDone() ? ExitCode.OK : ExitCode.REFUSED;
  }

  private static void awaitSettled(PushClient client, long sequence) {
    Settled settled = client.awaitSettled(sequence, SETTLED_ROUND);
    for (int round = 1; !settled.isReached() && round < SETTLED_ROUNDS; round++) {
      settled = client.awaitSettled(sequence, SETTLED_ROUND);
    }
    if (!settled.isReached()) {
      throw new UserException(
          ExitCode.UNAVAILABLE,
          "everything is live, but not settled after %d minutes: the server waits for %s"
              .formatted(
                  SETTLED_ROUND.multipliedBy(SETTLED_ROUNDS).toMinutes(), settled.waitingFor()));
    }
  }
}
