package org.chapterhouse.standalone;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.chapterhouse.runtime.auth.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Issues a token: its hash goes into the file an edge reads, the token itself to the terminal. */
@Command(
    name = "token",
    description = "Issues a token for editors; prints it once, keeps only its hash.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "The token file of the edge; made when missing.")
  private Path file;

  @Option(
      names = "--author",
      required = true,
      paramLabel = "NAME",
      description = "Recorded as author of the edits.")
  private String author;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      defaultValue = "cli",
      description = "Sources the holder may name (default: ${DEFAULT-VALUE}).")
  private List<String> sources;

  @Override
  public Integer call() {
    String token = TokenFile.issue(file, author, new LinkedHashSet<>(sources));
    spec.commandLine().getOut().println(token);
    return ExitCode.OK;
  }
}
