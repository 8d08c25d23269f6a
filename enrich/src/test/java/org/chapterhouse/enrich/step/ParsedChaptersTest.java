package org.chapterhouse.enrich.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;

class ParsedChaptersTest {

  private final ParsedChapters parsed = new ParsedChapters(100);

  @Test
  void findsWhatWasKept() {
    Chapter chapter = chapter("en/a");
    parsed.keep("en/a", "en/a.md", "hash", chapter, 10);
    assertThat(parsed.find("en/a", "en/a.md", "hash")).containsSame(chapter);
  }

  @Test
  void doesNotFindAnotherVersion() {
    parsed.keep("en/a", "en/a.md", "hash", chapter("en/a"), 10);
    assertThat(parsed.find("en/a", "en/a.md", "other")).isEmpty();
  }

  @Test
  void forgetsWhatWasUsedLongestAgoWhenFull() {
    parsed.keep("en/a", "en/a.md", "hash", chapter("en/a"), 60);
    parsed.keep("en/b", "en/b.md", "hash", chapter("en/b"), 60);
    assertThat(parsed.find("en/a", "en/a.md", "hash")).isEmpty();
    assertThat(parsed.find("en/b", "en/b.md", "hash")).isPresent();
  }

  @Test
  void countsAChapterKeptTwiceOnce() {
    parsed.keep("en/a", "en/a.md", "hash", chapter("en/a"), 60);
    parsed.keep("en/a", "en/a.md", "other", chapter("en/a"), 60);
    parsed.keep("en/b", "en/b.md", "hash", chapter("en/b"), 40);
    assertThat(parsed.find("en/a", "en/a.md", "other")).isPresent();
  }

  private static Chapter chapter(String id) {
    return new ChapterReader(SiteRules.standard())
        .read(id + ".md", "# A".getBytes(UTF_8))
        .chapter()
        .orElseThrow();
  }
}
