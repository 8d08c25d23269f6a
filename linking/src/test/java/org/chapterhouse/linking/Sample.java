package org.chapterhouse.linking;

import java.nio.charset.StandardCharsets;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** Chapters, cards and ids in few words. */
final class Sample {
  private static final Analyses ANALYSES = new Analyses();
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  private Sample() {}

  static ChapterId id(String slug) {
    return new ChapterId("en", slug);
  }

  static Chapter chapter(String slug, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return READER.read("en/" + slug + ".md", content).chapter().orElseThrow();
  }

  static Card card(long sequence, String slug, String... lines) {
    return text(sequence, chapter(slug, lines)).card();
  }

  static OwnText text(long sequence, Chapter chapter) {
    return OwnText.of(chapter, sequence, sequence, "hash", ANALYSES.of(chapter.id().language()));
  }

  static Card redirect(long sequence, String from, String to) {
    return Card.redirect(id(from), sequence, sequence, id(to));
  }

  static Catalogue catalogue(Card... cards) {
    Catalogue catalogue = new Catalogue();
    for (Card card : cards) {
      catalogue.file(card);
    }
    return catalogue;
  }
}
