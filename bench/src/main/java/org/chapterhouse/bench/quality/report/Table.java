package org.chapterhouse.bench.quality.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(String... heads) {
    row(List.of(heads));
    row(Arrays.stream(heads).map(head -> "---").toList());
  }

  Table row(Object... cells) {
    row(Arrays.stream(cells).map(Table::shown).toList());
    return this;
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Figures with three digits, everything else as it is. */
  private static String shown(Object cell) {
    return cell instanceof Double figure
        ? String.format(Locale.ROOT, "%.3f", figure)
        : String.valueOf(cell);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
