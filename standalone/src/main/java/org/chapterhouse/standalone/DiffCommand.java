package org.chapterhouse.standalone;

import org.chapterhouse.ingest.client.HistoryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what lies between two revisions of a chapter. */
@Command(
    name = "diff",
    description = "Shows what lies between two revisions of a chapter, as a unified diff.",
    mixinStandardHelpOptions = true)
final class DiffCommand extends PastCommand {

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FROM",
      defaultValue = "0",
      description = "The older revision (default: the one before TO).")
  private long from;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "TO",
      defaultValue = "0",
      description = "The newer revision (default: the latest).")
  private long to;

  @Override
  int run(HistoryClient client, String chapterId, Terminal terminal) {
    client.diff(chapterId, from, to).lines().forEach(terminal::line);
    return ExitCode.OK;
  }
}
