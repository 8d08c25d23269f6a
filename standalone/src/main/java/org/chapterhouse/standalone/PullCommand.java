package org.chapterhouse.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.chapterhouse.ingest.client.FolderScan;
import org.chapterhouse.ingest.client.PullClient;
import org.chapterhouse.ingest.client.PullOutcome;
import org.chapterhouse.ingest.client.PullReport;
import org.chapterhouse.ingest.client.PushException;
import org.chapterhouse.ingest.client.PushState;
import org.chapterhouse.standalone.site.FolderSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings edits made elsewhere back into a folder. */
@Command(
    name = "pull",
    description = "Brings edits made elsewhere back into a folder, merged with your own.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the folder holds what the server has",
      "1:somebody has to decide: a conflict, or a file that cannot be written",
      "2:the command line makes no sense",
      "69:the server is out of reach or stayed away; pulling again goes on from there",
      "78:chapterhouse.yml or a setting makes no sense"
    })
final class PullCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions folder;

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    FolderSite site = folder.site();
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    PullLines lines = new PullLines(terminal, dryRun);
    try (PushState state = PushState.open(folder.stateFile())) {
      FolderScan files = new FolderScan(site.open(), site.rules());
      PullReport report =
          new PullClient(folder.server().address(), files, state)
              .pull(
                  dryRun,
                  folder.patience(),
                  new PushProgress(terminal, false),
                  outcome -> tell(outcome, terminal, lines));
      terminal.line(folder.json() ? PullLines.jsonSummary(report) : lines.summary(report));
      return report.isDone() ? ExitCode.OK : ExitCode.REFUSED;
    } catch (PushException e) {
      throw new UserException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private void tell(PullOutcome outcome, Terminal terminal, PullLines lines) {
    if (folder.json()) {
      terminal.line(JsonOutcomes.line(outcome));
    } else {
      lines.tell(outcome);
    }
  }
}
