package org.chapterhouse.standalone.check;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.ingest.client.Finding;
import org.chapterhouse.linking.BrokenLink;

/** Tells an editor what is wrong, file by file, as compilers do, and sums it up. */
final class Report {
  private final PrintWriter out;
  private final Verdict verdict;
  private final Mending mending;

  Report(PrintWriter out, Verdict verdict) {
    this.out = out;
    this.verdict = verdict;
    this.mending = new Mending(verdict);
  }

  void print(Duration elapsed) {
    Map<String, TiedChapter> chapters = new TreeMap<>();
    verdict.chapters().forEach(chapter -> chapters.put(chapter.chapter().path(), chapter));
    for (CheckedFile file : verdict.files()) {
      file.errors().forEach(error -> out.println(error.at(file.path())));
      file.notes().forEach(note -> out.println(note.at(file.path())));
      TiedChapter chapter = chapters.get(file.path());
      if (chapter != null) {
        printBroken(chapter);
      }
    }
    verdict.leftOut().forEach(path -> out.println(path + ": left out: a symbolic link"));
    out.println(summary(elapsed));
    out.flush();
  }

  private void printBroken(TiedChapter chapter) {
    chapter.ties().broken().stream()
        .sorted(Comparator.comparingInt(BrokenLink::start))
        .map(link -> finding(chapter.chapter(), link))
        .forEach(finding -> out.println(finding.at(chapter.chapter().path())));
  }

  private Finding finding(CheckedChapter chapter, BrokenLink link) {
    String fragment = chapter.fragmentOf(link);
    return new Finding(
        link.reason().code(),
        mending.message(link, fragment),
        mending.fix(link, fragment),
        link.line(),
        chapter.columnOf(link));
  }

  private String summary(Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%s, %d refused; %s between %s of chapters, %d broken; %s%.1f s",
        count(verdict.chapters().size(), "chapter"),
        verdict.refused(),
        count(verdict.links(), "link"),
        count(verdict.linkedPairs(), "pair"),
        verdict.broken(),
        missing(verdict.missingFiles()),
        elapsed.toMillis() / 1000.0);
  }

  private static String missing(long files) {
    return files == 0 ? "" : count(files, "reference") + " to missing files; ";
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }
}
