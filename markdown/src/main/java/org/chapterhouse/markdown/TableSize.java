package org.chapterhouse.markdown;

/**
 * Refuses tables whose rows are short but must be filled up to a very wide head: a few kilobytes
 * can mean millions of cells. Counts before parsing, generously, line by line.
 */
final class TableSize {
  private static final String RULE_CHARACTERS = "|-: \t>*+.0123456789";

  private TableSize() {}

  static void check(Source source, int bodyStart) throws Refusal {
    if (source.text().indexOf('|', bodyStart) < 0) {
      return;
    }
    long cells = 0;
    int columns = 0;
    for (int line = source.line(bodyStart); line <= source.lines(); line++) {
      int start = source.lineStart(line);
      int end = source.lineEnd(line);
      if (start == end) {
        columns = 0;
        continue;
      }
      columns = Math.max(columns, columnsOfRule(source.text(), start, end));
      cells += columns;
      if (cells > Limits.TABLE_CELLS) {
        throw new Refusal(
            source.problemAt(
                start,
                "table-too-large",
                "tables up to this line can have more than " + Limits.TABLE_CELLS + " cells",
                "split the chapter, or make its tables narrower"));
      }
    }
  }

  /** Columns that the line declares if it is the rule below a table's head; else 0. */
  private static int columnsOfRule(String text, int start, int end) {
    int bars = 0;
    boolean dashes = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (RULE_CHARACTERS.indexOf(c) < 0) {
        return 0;
      }
      bars += c == '|' ? 1 : 0;
      dashes |= c == '-';
    }
    return dashes && bars > 0 ? bars + 1 : 0;
  }
}
