package org.chapterhouse.standalone;

import org.chapterhouse.ingest.client.HistoryClient;
import org.chapterhouse.ingest.client.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings an old text of a chapter back. */
@Command(
    name = "restore",
    description = "Brings the text of an old revision back, as a new revision.",
    mixinStandardHelpOptions = true)
final class RestoreCommand extends PastCommand {

  @Parameters(index = "1", paramLabel = "REVISION", description = "The revision to bring back.")
  private long revision;

  @Override
  int run(HistoryClient client, String chapterId, Terminal terminal) {
    Receipt receipt = client.restore(chapterId, revision);
    terminal.line(
        receipt.isUnchanged()
            ? "%s stands as in revision %d already".formatted(chapterId, revision)
            : "%s revision %d restores revision %d, %s after %d ms"
                .formatted(
                    chapterId,
                    receipt.revision(),
                    revision,
                    receipt.state(),
                    receipt.elapsedMillis()));
    return ExitCode.OK;
  }
}
