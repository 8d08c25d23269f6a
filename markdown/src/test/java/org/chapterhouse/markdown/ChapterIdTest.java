package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterIdTest {

  @Test
  void readsWhatItWrites() {
    ChapterId id = new ChapterId("ru", "архитектура/сервис");

    assertThat(ChapterId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void isOrderedByCodePointsEvenAcrossSurrogates() {
    ChapterId privateUse = new ChapterId("en", "\uE000");
    ChapterId emoji = new ChapterId("en", "\uD83D\uDE00");

    assertThat(Stream.of(emoji, privateUse).sorted()).containsExactly(privateUse, emoji);
  }

  @Test
  void sortsLikeItsWriting() {
    ChapterId shorter = new ChapterId("en", "a");
    ChapterId longer = new ChapterId("en-gb", "a");

    assertThat(longer).isLessThan(shorter); // '-' comes before '/'
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "en/",
        "/a",
        "EN/a",
        "e/a",
        "en/A",
        "en//a",
        "en/a/",
        "en/a/../b",
        "en/.",
        "en/a\u0000",
        "en/a\u202eb",
        "en/a?b",
        "en/a#b",
        "en/a%20b",
        "en/a\\b",
        "en/a\nb",
        "en/ a",
        "en/a/index",
        "en/readme",
        "en/\ud83d",
        "en/e\u0301"
      })
  void refusesNonsense(String text) {
    assertThatThrownBy(() -> ChapterId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnOverlongSlugNamingTheLimit() {
    assertThatThrownBy(() -> new ChapterId("en", "a".repeat(301)))
        .hasMessageContaining("longer than 300");
  }
}
