package org.chapterhouse.bench.quality.tune;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.Judged;
import org.chapterhouse.bench.quality.linking.Score;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import org.chapterhouse.linking.mention.MentionCandidate;

/** Learns what each feature of a mention counts, from the dev parts of all corpora alike. */
public final class MentionTuning {
  private static final int STEPS = 100;

  private final List<DevPart> parts = new ArrayList<>();
  private final List<Sample> judged = new ArrayList<>();
  private final double penalty;
  private final Set<String> without;

  /**
   * Starts without any corpus.
   *
   * @param penalty of weights, see {@link LogisticRegression#fit}
   * @param without names of features to be left out
   */
  public MentionTuning(double penalty, Set<String> without) {
    this.penalty = penalty;
    this.without = Set.copyOf(without);
  }

  /** Takes in the dev parts of a corpus, and what judges said of mentions in it. */
  public void add(Corpus corpus, List<SampleFiles> verdicts) throws IOException {
    ProductTexts full = ProductTexts.of(corpus, CorpusChapter::source);
    ProductTexts hidden = ProductTexts.of(corpus, CorpusChapter::hidden);
    JudgedPart byHand = new JudgedPart(full);
    for (CorpusPart part : corpus.parts()) {
      parts.add(DevPart.of(part, full, hidden));
      for (SampleFiles each : verdicts) {
        judged.addAll(byHand.samples(each.verdicts(part)));
      }
    }
  }

  /** Fits, and prints weights and how they do on the dev parts. */
  public void print(PrintWriter out) {
    List<String> names = MentionCandidate.featureNames();
    double[] weights = LogisticRegression.fit(samples(names), penalty);
    for (int at = 0; at < weights.length; at++) {
      out.printf(Locale.ROOT, "%-20s %8.4f%n", names.get(at), weights[at]);
    }
    Map<String, List<List<Judged>>> judged = new LinkedHashMap<>();
    parts.forEach(part -> judged.put(part.name(), part.judged(weights)));
    double threshold = bestThreshold(judged);
    out.printf(Locale.ROOT, "one threshold: %.2f, on dev:%n", threshold);
    judged.forEach(
        (name, seeds) -> {
          Score score = DevPart.score(seeds, threshold);
          out.printf(
              Locale.ROOT,
              "%-20s P %.3f R %.3f F1 %.3f; best of its own %.3f%n",
              name,
              score.precision(),
              score.recall(),
              score.f1(),
              DevPart.score(seeds, bestThreshold(Map.of(name, seeds))).f1());
        });
    out.flush();
  }

  private List<Sample> samples(List<String> names) {
    return Stream.concat(parts.stream().map(DevPart::samples), Stream.of(judged))
        .flatMap(List::stream)
        .map(sample -> reduced(sample, names))
        .toList();
  }

  private Sample reduced(Sample sample, List<String> names) {
    double[] features = sample.features().clone();
    for (int at = 0; at < features.length; at++) {
      features[at] = without.contains(names.get(at)) ? 0 : features[at];
    }
    return new Sample(features, sample.right(), sample.weight());
  }

  private static double bestThreshold(Map<String, List<List<Judged>>> judged) {
    double best = 0;
    double bestF1 = -1;
    for (int step = 1; step < STEPS; step++) {
      double threshold = step / (double) STEPS;
      double f1 =
          judged.values().stream()
              .mapToDouble(seeds -> DevPart.score(seeds, threshold).f1())
              .average()
              .orElse(0);
      if (f1 > bestF1) {
        best = threshold;
        bestF1 = f1;
      }
    }
    return best;
  }
}
