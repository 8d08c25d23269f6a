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

        One thread, the best of three rounds in one JVM, against commonmark parsing the same files alone. "Ties" is `f` of a
        text whose words were taken out before, as enrich keeps its shelf; "all" starts at the file's text.

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
            "ties MB/s",
            "all MB/s",
            "ties / parsing",
            "all / parsing",
            "ties / parsing in CPU",
            "all / parsing in CPU");
    for (SpeedResult result : results) {
      table.row(
          result.corpus(),
          rate(result.megabytes()),
          rate(result.parsingRate()),
          rate(result.tyingRate()),
          rate(result.wholeRate()),
          result.tyingRate() / result.parsingRate(),
          result.wholeRate() / result.parsingRate(),
          result.tyingInCpu(),
          result.wholeInCpu());
    }
    return table;
  }

  private static String rate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
