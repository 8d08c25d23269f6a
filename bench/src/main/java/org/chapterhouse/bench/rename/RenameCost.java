package org.chapterhouse.bench.rename;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterReader;

/**
 * Renames the chapter that more chapters name than 99 of 100 others, and back, through the steps of
 * enrich; beside it, everything worked out anew as after a change of the site's rules.
 *
 * <p>Arguments: {@code CONTENT_DIR [RENAMES]}.
 */
public final class RenameCost {
  private static final String ANEW = "A title that nobody has used before";
  private static final Pattern TITLE = Pattern.compile("(?m)^(title:|#) .*$");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Corpus corpus;
  private final OneTask task;

  private RenameCost(Corpus corpus) {
    this.corpus = corpus;
    this.task = new OneTask(Rules.of(corpus.rules(), Density.STANDARD));
  }

  public static void main(String[] arguments) throws IOException {
    int renames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    new RenameCost(CorpusFolder.read(Path.of(arguments[0]))).measure(renames);
  }

  private void measure(int renames) {
    corpus.chapters().forEach(chapter -> shelve(chapter, chapter.source()));
    task.settle();
    Renown renown = Renown.percentile99(task.ties().values());
    CorpusChapter chapter =
        corpus.chapters().stream()
            .filter(each -> each.id().toString().equals(renown.id()))
            .findFirst()
            .orElseThrow();
    double[] seconds = new double[renames];
    long recomputed = task.recomputed();
    long changed = task.changed();
    for (int at = 0; at < renames; at++) {
      String text = at % 2 == 0 ? renamed(chapter.source()) : chapter.source();
      seconds[at] =
          seconds(
              () -> {
                shelve(chapter, text);
                task.settle();
              });
    }
    double touched = (task.recomputed() - recomputed) / (double) renames;
    double different = (task.changed() - changed) / (double) renames;
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.1f | %.1f | %.1f |",
        corpus.name(),
        renown.id(),
        renown.naming(),
        renames,
        touched,
        different,
        seconds[renames / 2] * 1e3);
    printBesideEverything(seconds[renames / 2], touched);
  }

  private void printBesideEverything(double rename, double touched) {
    task.settle();
    long before = task.recomputed();
    double everything =
        seconds(
            () -> {
              task.adopt(new Rules(new ChapterReader(corpus.rules()), Density.STANDARD, "anew"));
              task.settle();
            });
    long all = task.recomputed() - before;
    System.out.printf(
        Locale.ROOT,
        " %d | %.1f | %.4f | %.4f |%n",
        all,
        everything * 1e3,
        touched / all,
        rename / everything);
  }

  /** Both the title of the front matter and the first heading, where there are two. */
  private static String renamed(String text) {
    Matcher title = TITLE.matcher(text);
    StringBuilder renamed = new StringBuilder();
    for (boolean heading = false; !heading && title.find(); ) {
      heading = title.group(1).equals("#");
      title.appendReplacement(renamed, "$1 " + ANEW);
    }
    return title.appendTail(renamed).toString();
  }

  private void shelve(CorpusChapter chapter, String text) {
    task.shelve(chapter.id(), chapter.path(), text.getBytes(UTF_8));
  }

  /** Of the thread's own work: whatever else the machine does would count otherwise. */
  private static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
