package org.chapterhouse.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.chapterhouse.ingest.client.ServerAddress;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the site is and as whom to speak to it; the same for every command that needs one. */
final class ServerOptions {

  private static final String NO_TOKEN =
      "no token for %s: give --token or set CHAPTERHOUSE_TOKEN (a run on this machine keeps one in"
          + " the file local.token of its --data folder)";

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080/",
      description = "Address of the site (default: ${DEFAULT-VALUE}).")
  private URI url;

  @Option(
      names = "--token",
      defaultValue = "${env:CHAPTERHOUSE_TOKEN}",
      description = "Token of the editor; else CHAPTERHOUSE_TOKEN, else that of a local run.")
  private @Nullable String token;

  /** The server, with the editor's token. */
  ServerAddress address() throws IOException {
    if (token != null && !token.isBlank()) {
      return new ServerAddress(url, token, "cli");
    }
    String local =
        Installation.localTokenFor(url.toString())
            .orElseThrow(() -> new UserException(ExitCode.USAGE, NO_TOKEN.formatted(url)));
    return new ServerAddress(url, local, "cli");
  }

  /** Where a folder remembers the revisions of this server. */
  Path stateIn(Path folder) {
    String server = url.getHost() + (url.getPort() < 0 ? "" : "-" + url.getPort());
    return folder.resolve(ContentFolder.OWN).resolve(server + ".jsonl");
  }
}
