package org.chapterhouse.bench.quality.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.chapterhouse.bench.quality.linking.LinkingProtocol;
import org.chapterhouse.bench.quality.linking.LinkingResult;
import org.chapterhouse.bench.quality.linking.LinkingRun;
import org.chapterhouse.bench.quality.linking.ProductLinking;
import org.chapterhouse.bench.quality.linking.Reliability;
import org.chapterhouse.bench.quality.linking.Score;

/** What the report says about linking. */
final class LinkingSection {
  private static final int CURVE_POINTS = 50;

  private final List<LinkingResult> results;
  private final double threshold;

  LinkingSection(List<LinkingResult> results) {
    this.results = results;
    this.threshold = LinkingProtocol.linkProbabilityThreshold(results);
  }

  String text() {
    return """
        ## Linking

        Chapters are split 60/20/20 into training, dev and test by a hash of id and seed, seeds 1 to 5. Human links of
        test chapters become their texts, as plain prose where they are set as code, their "See also" sections go, and each method predicts pairs of a chapter and
        a target; training and dev keep their links. A pair is hidden if the text itself linked it; "See also" alone does
        not count. Figures are means of the five seeds. Link probability has one threshold for all corpora, %.2f, chosen
        on the dev parts, where links of dev and test are hidden. The ceiling is the share of hidden pairs whose target
        some phrase of the method's dictionary could have named.

        %s
        ![Precision and recall](precision-recall.svg)

        How often a prediction of some confidence is a link that the writer set:

        ![Reliability of the confidence](reliability.svg)
        """
        .formatted(threshold, table());
  }

  private Table table() {
    Table table =
        new Table(
            "corpus",
            "method",
            "precision",
            "recall",
            "F1",
            "F1 of the seeds",
            "macro precision",
            "macro recall",
            "macro F1",
            "ceiling");
    for (LinkingResult result : results) {
      row(table, result.part(), "Chapterhouse", result.product(), ProductLinking.THRESHOLD);
      row(table, result.part(), "link probability", result.linkProbability(), threshold);
      row(table, result.part(), "title dictionary", result.titles(), 0);
    }
    return table;
  }

  private static void row(
      Table table, String part, String method, LinkingRun run, double threshold) {
    Score micro = run.micro(threshold);
    Score macro = run.macro(threshold);
    double[] range = run.range(threshold);
    table.row(
        part,
        method,
        micro.precision(),
        micro.recall(),
        micro.f1(),
        String.format(Locale.ROOT, "%.3f-%.3f", range[0], range[1]),
        macro.precision(),
        macro.recall(),
        macro.f1(),
        run.ceiling());
  }

  Map<String, String> plots() {
    return Map.of("precision-recall.svg", curves(), "reliability.svg", reliability());
  }

  private String curves() {
    Plot plot = new Plot("Linking: precision and recall", "recall", "precision");
    for (LinkingResult result : results) {
      plot.curve(result.part() + ", Chapterhouse", curve(result.product()));
    }
    for (int at = 0; at < results.size(); at++) {
      Score score = results.get(at).linkProbability().micro(threshold);
      plot.dot(
          results.get(at).part() + ", link probability",
          at,
          new Plot.Point(score.recall(), score.precision()));
    }
    return plot.svg();
  }

  private static List<Plot.Point> curve(LinkingRun run) {
    return DoubleStream.iterate(0, step -> step + 1)
        .limit(CURVE_POINTS)
        .mapToObj(step -> run.micro(step / CURVE_POINTS))
        .filter(score -> score.precision() > 0)
        .map(score -> new Plot.Point(score.recall(), score.precision()))
        .distinct()
        .toList();
  }

  private String reliability() {
    Plot plot = new Plot("Confidence", "confidence", "share the writer linked").diagonal();
    for (LinkingResult result : results) {
      List<Plot.Point> points = new ArrayList<>();
      for (Reliability.Bin bin : Reliability.of(result.product().test())) {
        points.add(new Plot.Point(bin.confidence(), bin.right()));
      }
      plot.curve(result.part(), points);
    }
    return plot.svg();
  }
}
