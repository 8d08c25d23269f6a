package org.chapterhouse.standalone;

import org.chapterhouse.ingest.client.HistoryClient;
import org.chapterhouse.ingest.client.PastRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the revisions of a chapter. */
@Command(
    name = "history",
    description = "Lists the revisions of a chapter, the newest first.",
    mixinStandardHelpOptions = true)
final class HistoryCommand extends PastCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  int run(HistoryClient client, String chapterId, Terminal terminal) {
    if (limit < 1) {
      throw new UserException(ExitCode.USAGE, "--limit must be at least 1");
    }
    client.history(chapterId, limit).forEach(revision -> terminal.line(line(revision)));
    return ExitCode.OK;
  }

  private static String line(PastRevision revision) {
    if (revision.state().equals("purged")) {
      return "%5d  purged".formatted(revision.revision());
    }
    return "%5d  %s  %s via %s%s"
        .formatted(
            revision.revision(),
            revision.editedAt(),
            orElse(revision.author(), "somebody"),
            orElse(revision.source(), "?"),
            remark(revision));
  }

  private static String remark(PastRevision revision) {
    if (revision.movedTo() != null) {
      return "  moved to " + revision.movedTo();
    }
    if (revision.movedFrom() != null) {
      return "  moved from " + revision.movedFrom();
    }
    if (revision.restoredRevision() != null) {
      return "  restored revision " + revision.restoredRevision();
    }
    return revision.state().equals("removed") ? "  removed" : "";
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
