package org.chapterhouse.bench.corpora;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;

/**
 * Publishes each folder into a site of its own by the command line and counts: files that were
 * published or refused, links, whatever a stage could not cope with. Ends with status 1 when a file
 * is unaccounted for or a stage failed.
 *
 * <p>Arguments: {@code FOLDER...}. A folder's {@code chapterhouse.yml} is the site's, too.
 */
public final class Corpora {

  private static final Duration READY_WITHIN = Duration.ofMinutes(15);

  private Corpora() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(
        "| folder | files | published | refused | links between chapters | within one language"
            + " | broken | dead letters | complaints of stages |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    boolean clean = true;
    for (String folder : arguments) {
      clean &= publish(Path.of(folder));
    }
    System.exit(clean ? 0 : 1);
  }

  private static boolean publish(Path folder) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("chapterhouse-corpora");
    Path settings = Files.createDirectories(work.resolve("settings"));
    Path file = folder.resolve("chapterhouse.yml");
    if (Files.exists(file)) {
      Files.copy(file, settings.resolve("chapterhouse.yml"));
    }
    Path data = work.resolve("data");
    try (ChapterhouseProcess program = ChapterhouseProcess.start(data, settings, 0, "--no-watch")) {
      URI site = program.awaitReady(READY_WITHIN);
      FolderPush push = FolderPush.of(folder, site, program.token(), work.resolve("pushed.state"));
      LinkCount links = LinkCount.of(new Editor(site, program.token()));
      return report(folder, files(folder), push, links, StageErrors.of(data));
    }
  }

  private static boolean report(
      Path folder, long files, FolderPush push, LinkCount links, StageErrors errors) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %d | %d | %d | %d | %d |",
            folder.getFileName(),
            files,
            links.chapters(),
            push.refused().isEmpty() ? "0" : push.refused(),
            links.pairs(),
            links.withinLanguage(),
            links.broken(),
            errors.deadLetters(),
            errors.logged().size()));
    push.unexplained().forEach(System.err::println);
    errors.logged().forEach(System.err::println);
    return push.chapters() == links.chapters()
        && files == links.chapters() + push.refusedFiles()
        && push.unexplained().isEmpty()
        && errors.deadLetters() == 0
        && errors.logged().isEmpty();
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".md")).count();
    }
  }
}
