package org.chapterhouse.bench.quality.speed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.Texts;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.commonmark.parser.Parser;

/** Times {@code f} over a corpus, one chapter after the other. */
public final class SpeedOfF {
  private static final int ROUNDS = 3;

  private final Corpus corpus;
  private final ProductTexts texts;
  private final Product product;
  private final Parser parser = Parser.builder().build();
  private final ChapterReader reader;
  private final Map<String, Analysis> analyses = new HashMap<>();
  private int seen;

  private SpeedOfF(Corpus corpus) {
    this.corpus = corpus;
    this.texts = ProductTexts.of(corpus, CorpusChapter::source);
    this.product = texts.product();
    this.reader = new ChapterReader(corpus.rules());
  }

  /** The best of several rounds. */
  public static SpeedResult measure(Corpus corpus) {
    return new SpeedOfF(corpus).measure();
  }

  private SpeedResult measure() {
    warmUp();
    Rate parsing = Rate.of(this::parse);
    Rate reading = Rate.of(this::read);
    Rate tying = Rate.of(this::tie);
    for (int round = 1; round < ROUNDS; round++) {
      parsing = parsing.least(Rate.of(this::parse));
      reading = reading.least(Rate.of(this::read));
      tying = tying.least(Rate.of(this::tie));
    }
    if (seen == 0) {
      throw new IllegalStateException("nothing in " + corpus.name() + " could be read");
    }
    return new SpeedResult(corpus.name(), megabytes(), parsing, reading, tying);
  }

  private void warmUp() {
    parse();
    read();
    tie();
  }

  private double megabytes() {
    return corpus.chapters().stream()
            .mapToLong(chapter -> chapter.source().getBytes(StandardCharsets.UTF_8).length)
            .sum()
        / 1e6;
  }

  private List<CorpusChapter> chapters() {
    return corpus.chapters();
  }

  private void parse() {
    for (CorpusChapter chapter : chapters()) {
      seen += parser.parse(chapter.source()).getFirstChild() == null ? 0 : 1;
    }
  }

  private void read() {
    for (CorpusChapter each : chapters()) {
      Chapter chapter = Texts.read(reader, each.path(), each.source()).orElseThrow();
      Analysis analysis = analyses.computeIfAbsent(chapter.id().language(), Analysis::of);
      seen += OwnText.of(chapter, 0, 0, "", analysis).links().size();
    }
  }

  private void tie() {
    for (CorpusChapter chapter : chapters()) {
      seen += product.tie(texts.text(chapter.id())).links().size();
    }
  }
}
