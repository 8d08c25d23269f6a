package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sample of the mentions in a part of a corpus as its writers left it.
 *
 * @param mentions in the order in which they are judged
 */
record MentionSample(List<SampledMention> mentions) {
  static final MentionSample EMPTY = new MentionSample(List.of());

  MentionSample {
    mentions = List.copyOf(mentions);
  }

  /** These and the others, in an order that tells nobody which is which. */
  MentionSample mixedWith(MentionSample others) {
    return new MentionSample(
        Stream.concat(mentions.stream(), others.mentions.stream())
            .sorted(Comparator.comparing(SampledMention::key))
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
