package org.chapterhouse.bench.quality.report;

import java.util.Map;
import org.chapterhouse.bench.quality.sample.Agreement;

/** What the report says about precision by hand. */
final class HandSection {
  private final Map<String, Agreement> byPart;

  HandSection(Map<String, Agreement> byPart) {
    this.byPart = byPart;
  }

  String text() {
    return """
        ## Precision by hand

        A fixed random sample of 100 mentions of each corpus as its writers left it, or all there are, judged twice,
        independently and without seeing a confidence: would a good editor be glad of this link, to this chapter, at this place?
        Samples and verdicts: [sample](sample). `bench/quality sample` draws the sample again, with work sheets for judges. The
        weights were learned from earlier verdicts on these sites and four others, [development](development), some of them on the
        same mentions: "new ones only" has those of the sample that are not among them. Sheets also hold 50 mentions that the
        product leaves out because it is not sure enough of them, mixed in, so that judges do not judge the shown ones against
        each other. "left out" has what they said of those: its precision is the share that they would link all the same.

        %s
        """
        .formatted(table());
  }

  private Table table() {
    Table table =
        new Table(
            "corpus",
            "judged by both",
            "first judge",
            "second judge",
            "precision, their mean",
            "agreement",
            "Cohen's kappa");
    byPart.forEach(
        (part, agreement) ->
            table.row(
                part,
                agreement.judged(),
                agreement.first() / (double) agreement.judged(),
                agreement.second() / (double) agreement.judged(),
                agreement.precision(),
                agreement.agreement(),
                agreement.kappa()));
    return table;
  }
}
