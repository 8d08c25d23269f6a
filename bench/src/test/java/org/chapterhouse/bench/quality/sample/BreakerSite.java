package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;

/**
 * Chapters in a ring. Each is sure to name the next one, hardly names the one after that, and links
 * to the third.
 */
public final class BreakerSite {
  static final int SIZE = 120;

  private final Path samples;
  private final Path sheets;
  private final Corpus corpus;

  public BreakerSite(Path folder) throws IOException {
    samples = folder.resolve("samples");
    sheets = folder.resolve("sheets");
    Path site = Files.createDirectories(folder.resolve("site"));
    for (int at = 0; at < SIZE; at++) {
      Files.writeString(site.resolve("n" + at + ".md"), text(at));
    }
    corpus = CorpusFolder.read(site);
  }

  public Corpus corpus() {
    return corpus;
  }

  public SampleFiles samples() {
    return new SampleFiles(samples);
  }

  /** Draws samples as if nothing were known. */
  public void draw() throws IOException {
    samples().draw(corpus, 1, new SampleFiles(samples.resolve("none")), sheets);
  }

  /** Has both judges say the same of all that are shown, and of all that are left out. */
  public void judge(String ofShown, String ofLeftOut) throws IOException {
    List<String> lines =
        Stream.concat(
                shown().keys().stream().map(key -> key + "\t" + ofShown),
                leftOut().keys().stream().map(key -> key + "\t" + ofLeftOut))
            .toList();
    Files.write(samples.resolve("site.judge1.tsv"), lines);
    Files.write(samples.resolve("site.judge2.tsv"), lines);
  }

  MentionSample shown() throws IOException {
    return MentionSample.read(samples.resolve("site.tsv"));
  }

  MentionSample leftOut() throws IOException {
    return MentionSample.read(fileOfLeftOut());
  }

  Path fileOfLeftOut() {
    return samples.resolve("site.left-out.tsv");
  }

  List<String> sheet() throws IOException {
    return Files.readAllLines(sheets.resolve("site.md"));
  }

  private static String text(int at) {
    return """
        # %s

        One opens the %s. It is about Old %ss Society.

        It is about Old %ss Society, [too](n%d.md).
        """
        .formatted(name(at), name(at + 1), name(at + 2), name(at + 3), (at + 3) % SIZE);
  }

  /** A name of its own for each, none the stem of another. */
  private static String name(int at) {
    String letters = "bdfgklmnrstv";
    int number = at % SIZE;
    String first = letters.substring(number % 12, number % 12 + 1).toUpperCase(Locale.ROOT);
    return first + "o" + letters.charAt(number / 12) + "ak breaker";
  }
}
