package org.chapterhouse.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chapterhouse.ingest.client.FolderScan;
import org.chapterhouse.ingest.client.PushClient;
import org.chapterhouse.ingest.client.PushException;
import org.chapterhouse.ingest.client.PushListener;
import org.chapterhouse.ingest.client.PushOptions;
import org.chapterhouse.ingest.client.PushOutcome;
import org.chapterhouse.ingest.client.PushReport;
import org.chapterhouse.ingest.client.PushState;
import org.chapterhouse.ingest.client.ServerAddress;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.standalone.check.ConfiguredRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pushes a folder to a running server. */
@Command(
    name = "push",
    description = "Pushes what differs between a folder and the server.",
    mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

  /** Which state a push waits for. */
  enum Wait {
    LIVE,
    SETTLED
  }

  private static final Duration SETTLED_LIMIT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the chapters.")
  private Path folder;

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

  @Option(
      names = "--wait",
      defaultValue = "live",
      description = "Wait until edits are live, or settled everywhere (default: ${DEFAULT-VALUE}).")
  private Wait wait;

  @Option(names = "--prune", description = "Remove chapters pushed earlier whose files are gone.")
  private boolean prune;

  @Option(names = "--overwrite", description = "The folder wins where the server moved on.")
  private boolean overwrite;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where revisions are remembered (default: DIR/.chapterhouse/<server>.jsonl).")
  private @Nullable Path stateFile;

  @Option(names = "--json", description = "Print one JSON object for each file.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UserException(ExitCode.USAGE, folder + " is no folder");
    }
    SiteRules rules = ConfiguredRules.load();
    ServerAddress server = new ServerAddress(url, tokenOrFail(), "cli");
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    try (PushState state = PushState.open(stateFile());
        PushProgress progress = new PushProgress(terminal, Installation.hasTerminal() && !json)) {
      FolderScan files = new FolderScan(ContentFolder.open(folder, rules), rules);
      PushClient client = new PushClient(server, files, state);
      PushListener listener = json ? outcome -> terminal.line(asJson(outcome)) : progress;
      PushReport report = client.push(PushOptions.ofFolder(prune, overwrite), listener);
      progress.close();
      if (!json) {
        terminal.line(summary(report));
      }
      return exitCode(client, report);
    } catch (PushException e) {
      throw new UserException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private int exitCode(PushClient client, PushReport report) {
    if (wait == Wait.SETTLED
        && !client.awaitSettled(report.lastSequence(), SETTLED_LIMIT).isReached()) {
      throw new UserException(
          ExitCode.UNAVAILABLE, "not settled after " + SETTLED_LIMIT.toSeconds() + " s");
    }
    return report.isDone() ? ExitCode.OK : ExitCode.REFUSED;
  }

  static String summary(PushReport report) {
    String text =
        "%d written, %d moved, %d removed, %d unchanged, %d refused, %d in conflict, %d failed"
            .formatted(
                report.count(PushOutcome.Written.class),
                report.count(PushOutcome.Moved.class),
                report.count(PushOutcome.Removed.class),
                report.unchanged(),
                report.count(PushOutcome.Refused.class),
                report.count(PushOutcome.Conflict.class),
                report.count(PushOutcome.Failed.class));
    return report.behind().isEmpty()
        ? text
        : text + "; the server is ahead of " + String.join(", ", report.behind());
  }

  private static String asJson(PushOutcome outcome) {
    ObjectNode node = JSON.valueToTree(outcome);
    ObjectNode line = JSON.createObjectNode();
    line.put("result", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    line.setAll(node);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private String tokenOrFail() throws IOException {
    if (token != null && !token.isBlank()) {
      return token;
    }
    return Installation.localTokenFor(url.toString())
        .orElseThrow(
            () ->
                new UserException(
                    ExitCode.USAGE,
                    "no token: give --token, set CHAPTERHOUSE_TOKEN, or push to a local run"));
  }

  private Path stateFile() {
    if (stateFile != null) {
      return stateFile;
    }
    String server = url.getHost() + (url.getPort() < 0 ? "" : "-" + url.getPort());
    return folder.resolve(".chapterhouse").resolve(server + ".jsonl");
  }
}
