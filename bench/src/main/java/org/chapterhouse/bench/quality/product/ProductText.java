package org.chapterhouse.bench.quality.product;

import java.util.List;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.Texts;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.FileReference;

/** What {@code f} takes of a chapter's own text. */
public record ProductText(Card card, List<ChapterLink> links, List<FileReference> files) {
  public ProductText {
    links = List.copyOf(links);
    files = List.copyOf(files);
  }

  /** Reads a text as if it stood in that file of the corpus. */
  public static ProductText of(Corpus corpus, String path, String text) {
    return Texts.read(new ChapterReader(corpus.rules()), path, text)
        .map(ProductText::of)
        .orElseThrow(() -> new IllegalStateException(path + " no longer reads as a chapter"));
  }

  private static ProductText of(Chapter chapter) {
    return new ProductText(Card.of(chapter, 0, 0, ""), chapter.links(), chapter.files());
  }
}
