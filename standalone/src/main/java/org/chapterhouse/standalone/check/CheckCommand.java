package org.chapterhouse.standalone.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.standalone.site.FolderSite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a folder without any server. */
@Command(
    name = "check",
    description = "Checks a folder of Markdown: errors and broken links, without any server.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:clean", "1:errors or broken links", "2:the command line makes no sense"})
public final class CheckCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int PROBLEMS_FOUND = 1;
  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder, or one language's part of it.")
  private Path directory;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Also write each chapter with its ties as a line of JSON; - is standard output.")
  private @Nullable String json;

  @Override
  public Integer call() throws IOException {
    long started = System.nanoTime();
    FolderSite site = site();
    Verdict verdict = new FolderCheck(open(site), site.rules(), site.density()).run();
    writeLines(verdict);
    PrintWriter out =
        STANDARD_OUTPUT.equals(json) ? spec.commandLine().getErr() : spec.commandLine().getOut();
    new Report(out, verdict).print(Duration.ofNanos(System.nanoTime() - started));
    return verdict.isClean() ? CLEAN : PROBLEMS_FOUND;
  }

  private FolderSite site() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(spec.commandLine(), directory + " is no folder");
    }
    return FolderSite.of(directory);
  }

  private ContentFolder open(FolderSite site) throws IOException {
    try {
      return site.open();
    } catch (NotDirectoryException e) {
      throw new ParameterException(spec.commandLine(), directory + " is no folder", e);
    }
  }

  private void writeLines(Verdict verdict) throws IOException {
    if (json == null) {
      return;
    }
    if (json.equals(STANDARD_OUTPUT)) {
      // JSON is UTF-8 whatever the terminal speaks, so its bytes go past the terminal's writer.
      ChapterLines.write(verdict.chapters(), System.out);
      System.out.flush();
      return;
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(json)))) {
      ChapterLines.write(verdict.chapters(), file);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new ParameterException(spec.commandLine(), "cannot write " + json + ": " + e, e);
    }
  }
}
