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
        independently and without seeing a confidence. A judge gives each mention one of three grades:

        - useful: the phrase means what that chapter is about, and a good editor would be glad of the link at this place;
        - right: the phrase means what that chapter is about, so a link would be correct, yet it is of little use at this place:
          the phrase is said in passing, readers know it, or a link stands beside it;
        - wrong: the phrase means something else there, or another chapter, or no link could stand there.

        Precision is the share that is useful or right. Agreement and kappa are on that question too. The last column is the share
        that is useful.

        Samples and verdicts: [sample](sample). `bench/quality sample` draws the sample again, with work sheets for judges. The
        weights were learned from earlier verdicts on these sites and four others, [development](development), some of them on the
        same mentions: "new ones only" has those of the sample that are not among them. Sheets also hold 50 mentions that the
        product leaves out because it is not sure enough of them, mixed in, so that judges do not judge the shown ones against
        each other. "left out" has what they said of those: its precision is the share that is right all the same.

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
            "Cohen's kappa",
            "useful, mean");
    byPart.forEach(
        (part, agreement) ->
            table.row(
                part,
                agreement.judged(),
                agreement.firstPrecision(),
                agreement.secondPrecision(),
                agreement.precision(),
                agreement.agreement(),
                agreement.kappa(),
                agreement.usefulness()));
    return table;
  }
}
