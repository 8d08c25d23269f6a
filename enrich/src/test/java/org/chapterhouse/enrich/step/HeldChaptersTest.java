package org.chapterhouse.enrich.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;

class HeldChaptersTest {

  private final Held small = held("# A");
  private final HeldChapters chapters = new HeldChapters(3 * small.weight());

  @Test
  void findsWhatWasKept() {
    chapters.keep("en/a", small);
    assertThat(chapters.find("en/a")).containsSame(small);
  }

  @Test
  void doesNotFindWhatWasForgotten() {
    chapters.keep("en/a", small);
    chapters.forget("en/a");
    assertThat(chapters.find("en/a")).isEmpty();
  }

  @Test
  void forgetsWhatWasUsedLongestAgoWhenFull() {
    for (String id : List.of("en/a", "en/b", "en/c", "en/d")) {
      chapters.keep(id, small);
    }
    assertThat(chapters.find("en/a")).isEmpty();
    assertThat(chapters.find("en/b")).isPresent();
  }

  @Test
  void countsAChapterKeptTwiceOnce() {
    for (String id : List.of("en/a", "en/a", "en/b", "en/c")) {
      chapters.keep(id, small);
    }
    assertThat(chapters.find("en/a")).isPresent();
  }

  @Test
  void weighsAChapterByItsLinks() {
    assertThat(held("[b](b.md) and [c](c.md)").weight()).isGreaterThan(2 * small.weight());
  }

  private static Held held(String text) {
    Chapter chapter =
        new ChapterReader(SiteRules.standard())
            .read("en/a.md", text.getBytes(UTF_8))
            .chapter()
            .orElseThrow();
    return new Held(OwnText.of(chapter, 1, 1, "hash", Analysis.of("en")));
  }
}
