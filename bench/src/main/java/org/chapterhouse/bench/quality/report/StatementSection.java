package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.reasons.StatementResult;

/** What the report says about reasons. */
final class StatementSection {
  private final List<StatementResult> results;

  StatementSection(List<StatementResult> results) {
    this.results = List.copyOf(results);
  }

  String text() {
    return """
        ## Statements in reasons

        Every reason for every related chapter, held against what the chapters say: links, lines, headings, front matter,
        titles, words, and whatever the sentence quotes.

        %s
        """
        .formatted(table());
  }

  private Table table() {
    Table table = new Table("corpus", "statements", "false", "kinds");
    for (StatementResult result : results) {
      table.row(
          result.corpus(),
          result.statements(),
          result.wrong(),
          result.byKind().entrySet().stream()
              .map(kind -> kind.getKey() + " " + kind.getValue())
              .collect(Collectors.joining(", ")));
    }
    return table;
  }
}
