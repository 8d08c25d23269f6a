package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;

/** Samples and verdicts of all parts in one folder. */
public final class SampleFiles {
  private final Path directory;

  public SampleFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Draws a sample of each part.
   *
   * @param sheets folder for the judges' work sheets, which hold text of the corpus
   */
  public void draw(Corpus corpus, Path sheets) throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(sheets);
    ProductTexts full = ProductTexts.of(corpus, CorpusChapter::source);
    Product product = full.product();
    for (CorpusPart part : corpus.parts()) {
      MentionSample sample = MentionSample.draw(part, full, product);
      sample.write(directory.resolve(name(part) + ".tsv"));
      // Context may start or end within a surrogate pair, which only this way becomes a mark.
      byte[] sheet = new WorkSheet(part).of(sample).getBytes(StandardCharsets.UTF_8);
      Files.write(sheets.resolve(name(part) + ".md"), sheet);
    }
  }

  /** What the judges came to; empty until both have judged. */
  public Optional<Agreement> agreement(CorpusPart part) throws IOException {
    return Agreement.isThere(directory, name(part))
        ? Optional.of(Agreement.read(directory, name(part)))
        : Optional.empty();
  }

  private static String name(CorpusPart part) {
    return part.name().replace(' ', '-');
  }
}
