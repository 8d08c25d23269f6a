package org.chapterhouse.bench.quality.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.Fold;
import org.chapterhouse.bench.quality.linking.Judged;
import org.chapterhouse.bench.quality.linking.ProductLinking;
import org.chapterhouse.bench.quality.linking.Score;
import org.chapterhouse.bench.quality.linking.Split;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.MentionCandidates;

/**
 * The dev chapters of one part of a corpus under all seeds.
 *
 * @param name name of the part
 * @param seeds by seed
 */
record DevPart(String name, List<List<DevChapter>> seeds) {
  private static final int SEEDS = 5;

  DevPart {
    seeds = List.copyOf(seeds);
  }

  static DevPart of(CorpusPart part, ProductTexts full, ProductTexts hidden) {
    return new DevPart(
        part.name(),
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> dev(part, Split.of(part, seed), full, hidden))
            .toList());
  }

  private static List<DevChapter> dev(
      CorpusPart part, Split split, ProductTexts full, ProductTexts hidden) {
    Product product = ProductLinking.product(part, full, hidden, id -> split.keeps(id, Fold.DEV));
    return part.chapters().parallelStream()
        .filter(chapter -> split.of(chapter.id()) == Fold.DEV)
        .map(chapter -> chapter(chapter, hidden, product))
        .toList();
  }

  private static DevChapter chapter(CorpusChapter chapter, ProductTexts hidden, Product product) {
    return new DevChapter(
        chapter.id(),
        chapter.linkedInText(),
        MentionCandidates.of(
                hidden.text(chapter.id()), Set.of(), product.concordance(), Density.ALL)
            .stream()
            .map(
                candidate ->
                    new Candidate(
                        candidate.target(),
                        candidate.features(),
                        chapter.linkedInText().contains(candidate.target())))
            .toList());
  }

  /** Its candidates; those that are right weigh one together. */
  List<Sample> samples() {
    double weight = 1.0 / Math.max(1, candidates().filter(Candidate::right).count());
    return candidates()
        .map(candidate -> new Sample(candidate.features(), candidate.right(), weight))
        .toList();
  }

  private Stream<Candidate> candidates() {
    return seeds.stream().flatMap(List::stream).flatMap(each -> each.candidates().stream());
  }

  /** What weights would make of it, by seed. */
  List<List<Judged>> judged(double[] weights) {
    List<List<Judged>> judged = new ArrayList<>();
    for (List<DevChapter> chapters : seeds) {
      judged.add(chapters.stream().map(chapter -> chapter.judged(weights)).toList());
    }
    return judged;
  }

  static Score score(List<List<Judged>> judged, double threshold) {
    return Score.mean(judged.stream().map(seed -> Score.micro(seed, threshold)).toList());
  }
}
