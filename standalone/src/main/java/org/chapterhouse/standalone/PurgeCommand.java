package org.chapterhouse.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.chapterhouse.ingest.client.HistoryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a revision of a chapter out of history. */
@Command(
    name = "purge",
    description = "Takes a superseded revision of a chapter out of history, for good.",
    mixinStandardHelpOptions = true)
final class PurgeCommand extends PastCommand {

  @Parameters(index = "1", paramLabel = "REVISION", description = "The revision to take out.")
  private long revision;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  int run(HistoryClient client, String chapterId, Terminal terminal) throws IOException {
    if (!yes && !isConfirmed(chapterId, terminal)) {
      terminal.line("Nothing was purged.");
      return ExitCode.REFUSED;
    }
    client.purge(chapterId, revision);
    terminal.line("%s revision %d is purged".formatted(chapterId, revision));
    return ExitCode.OK;
  }

  /** Whoever cannot be asked has not confirmed. */
  private boolean isConfirmed(String chapterId, Terminal terminal) throws IOException {
    terminal.line(
        "Revision %d of %s will be gone for good. Type its number to go on:"
            .formatted(revision, chapterId));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    String answer = in.readLine();
    return answer != null && answer.strip().equals(Long.toString(revision));
  }
}
