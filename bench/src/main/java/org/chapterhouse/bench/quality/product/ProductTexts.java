package org.chapterhouse.bench.quality.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.Texts;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;

/** All chapters of a corpus in one wording, by their ids. */
public final class ProductTexts {
  private final Map<ChapterId, OwnText> texts;

  private ProductTexts(Map<ChapterId, OwnText> texts) {
    this.texts = texts;
  }

  /** Reads every chapter as worded. */
  public static ProductTexts of(Corpus corpus, Function<CorpusChapter, String> worded) {
    ChapterReader reader = new ChapterReader(corpus.rules());
    // An analysis belongs to one thread.
    ThreadLocal<Map<String, Analysis>> analyses = ThreadLocal.withInitial(HashMap::new);
    List<OwnText> texts =
        corpus.chapters().parallelStream()
            .map(chapter -> read(reader, chapter.path(), worded.apply(chapter), analyses.get()))
            .toList();
    return new ProductTexts(
        texts.stream().collect(Collectors.toMap(text -> text.card().id(), text -> text)));
  }

  /** Reads one chapter as worded. */
  public static OwnText read(Corpus corpus, CorpusChapter chapter, String text) {
    return read(new ChapterReader(corpus.rules()), chapter.path(), text, new HashMap<>());
  }

  private static OwnText read(
      ChapterReader reader, String path, String text, Map<String, Analysis> analyses) {
    Chapter chapter =
        Texts.read(reader, path, text)
            .orElseThrow(() -> new IllegalStateException(path + " no longer reads as a chapter"));
    Analysis analysis = analyses.computeIfAbsent(chapter.id().language(), Analysis::of);
    return OwnText.of(chapter, 0, 0, "", analysis);
  }

  public OwnText text(ChapterId id) {
    OwnText text = texts.get(id);
    if (text == null) {
      throw new IllegalArgumentException(id + " is no chapter of this corpus");
    }
    return text;
  }

  public Card card(ChapterId id) {
    return text(id).card();
  }

  /** A product whose catalogue holds all of them. */
  public Product product() {
    return new Product(texts.keySet().stream().sorted().map(this::card));
  }
}
