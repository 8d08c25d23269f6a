package org.chapterhouse.bench.quality.sample;

import java.util.List;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.linking.Split;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.markdown.ChapterId;

/**
 * A mention to be judged.
 *
 * @param source the chapter it stands in
 * @param target the chapter it would link to
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 * @param text SHA-256 of the source's text, to tell whether the offsets still hold
 */
record SampledMention(ChapterId source, ChapterId target, int start, int end, String text) {
  private static final int KEY_LENGTH = 16;

  static SampledMention of(CorpusChapter source, Mention mention) {
    return new SampledMention(
        source.id(), mention.target(), mention.start(), mention.end(), Split.hash(source.source()));
  }

  /** Names it in files of verdicts. */
  String key() {
    return Split.hash(line()).substring(0, KEY_LENGTH);
  }

  /** Gives a sample its order, which nobody chose. */
  String order(int seed) {
    return Split.hash(seed + ":" + line());
  }

  /** As a line of a file. */
  String line() {
    return String.join(
        "\t",
        source.toString(),
        target.toString(),
        String.valueOf(start),
        String.valueOf(end),
        text);
  }

  static SampledMention parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 5) {
      throw new IllegalArgumentException(
          "not 'source, target, start, end, hash' with tabs between: " + line);
    }
    return new SampledMention(
        ChapterId.parse(cells.get(0)),
        ChapterId.parse(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        cells.get(4));
  }
}
