package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.bench.quality.speed.SpeedResult;

/** What the report says about speed. */
final class SpeedSection {
  private final List<SpeedResult> results;

  SpeedSection(List<SpeedResult> results) {
    this.results = List.copyOf(results);
  }

  String text() {
    return """
        ## Speed

        One thread, the best of three rounds in one warm JVM, against commonmark parsing the same files alone. "Reading" goes
        from a file's text to all that `f` takes of it, words and card included; "ties" is `f` of what was read before; "all"
        is both. CPU is the thread's own time.

        %s
        """
        .formatted(table());
  }

  private Table table() {
    Table table =
        new Table(
            "corpus",
            "MB",
            "parsing alone MB/s",
            "reading MB/s",
            "ties MB/s",
            "all MB/s",
            "ties / parsing",
            "all / parsing",
            "reading / parsing in CPU",
            "ties / parsing in CPU",
            "all / parsing in CPU");
    for (SpeedResult result : results) {
      table.row(
          result.corpus(),
          rate(result.megabytes()),
          rate(result.parsingRate()),
          rate(result.readingRate()),
          rate(result.tyingRate()),
          rate(result.wholeRate()),
          result.tyingRate() / result.parsingRate(),
          result.wholeRate() / result.parsingRate(),
          result.readingInCpu(),
          result.tyingInCpu(),
          result.wholeInCpu());
    }
    return table;
  }

  private static String rate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
