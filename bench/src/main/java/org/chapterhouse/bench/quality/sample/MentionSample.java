package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;

/**
 * A sample of the mentions in a part of a corpus as its writers left it.
 *
 * @param mentions in the order in which they are judged
 */
record MentionSample(List<SampledMention> mentions) {
  private static final int SIZE = 100;

  MentionSample {
    mentions = List.copyOf(mentions);
  }

  /**
   * Draws it: those with the least hashes, so it is the same as long as the mentions are.
   *
   * @param seed another one draws others
   * @param known keys of mentions that settings were chosen by: they come last, if at all
   */
  static MentionSample draw(
      CorpusPart part, ProductTexts full, Product product, int seed, Set<String> known) {
    return new MentionSample(
        part.chapters().parallelStream()
            .flatMap(
                chapter ->
                    product.tie(full.text(chapter.id())).mentions().stream()
                        .map(mention -> SampledMention.of(chapter, mention)))
            .sorted(
                Comparator.<SampledMention, Boolean>comparing(each -> known.contains(each.key()))
                    .thenComparing(each -> each.order(seed)))
            .limit(SIZE)
            .toList());
  }

  /** Without those. */
  MentionSample without(Set<String> known) {
    return new MentionSample(
        mentions.stream().filter(mention -> !known.contains(mention.key())).toList());
  }

  Set<String> keys() {
    return mentions.stream().map(SampledMention::key).collect(Collectors.toSet());
  }

  static MentionSample read(Path file) throws IOException {
    return new MentionSample(Files.readAllLines(file).stream().map(SampledMention::parse).toList());
  }

  void write(Path file) throws IOException {
    Files.write(file, mentions.stream().map(SampledMention::line).toList());
  }
}
