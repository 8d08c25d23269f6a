package org.chapterhouse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chapterhouse.standalone.site.FolderSite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A folder and the server it is kept in step with; the same for both directions. */
final class FolderOptions {

  @Parameters(paramLabel = "DIR", description = "The folder with the chapters.")
  private Path folder;

  @Mixin private ServerOptions server;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for a server that goes away (default: ${DEFAULT-VALUE}).")
  private int patience;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where revisions are remembered (default: DIR/.chapterhouse/<server>.jsonl).")
  private @Nullable Path stateFile;

  @Option(names = "--json", description = "Print a JSON object for each file and a summary.")
  private boolean json;

  /**
   * What the folder says about the site.
   *
   * @throws UserException when there is no such folder
   */
  FolderSite site() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UserException(ExitCode.USAGE, folder + " is no folder");
    }
    return FolderSite.of(folder);
  }

  ServerOptions server() {
    return server;
  }

  Duration patience() {
    return Duration.ofSeconds(patience);
  }

  /** Where the revisions of the server are remembered. */
  Path stateFile() {
    return stateFile == null ? server.stateIn(folder) : stateFile;
  }

  boolean json() {
    return json;
  }
}
