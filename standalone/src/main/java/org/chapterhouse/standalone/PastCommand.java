package org.chapterhouse.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.chapterhouse.ingest.client.HistoryClient;
import org.chapterhouse.ingest.client.PushException;
import org.chapterhouse.ingest.client.RefusedException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands about a chapter's past have in common. */
abstract class PastCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The chapter, <language>/<slug>, for example en/event-log.")
  private String id;

  @Mixin private ServerOptions server;

  @Override
  public final Integer call() throws IOException {
    if (!id.contains("/")) {
      throw new UserException(
          ExitCode.USAGE,
          "'%s' is no chapter's id: write <language>/<slug>, for example en/%s".formatted(id, id));
    }
    try {
      return run(
          new HistoryClient(server.address()), id, new Terminal(spec.commandLine().getOut()));
    } catch (RefusedException e) {
      throw new UserException(ExitCode.REFUSED, String.valueOf(e.getMessage()), e);
    } catch (PushException e) {
      throw new UserException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Does it.
   *
   * @return the exit code
   */
  abstract int run(HistoryClient client, String chapterId, Terminal terminal) throws IOException;
}
