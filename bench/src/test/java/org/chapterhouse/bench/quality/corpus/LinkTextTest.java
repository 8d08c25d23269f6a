package org.chapterhouse.bench.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTextTest {

  @ParameterizedTest
  @CsvSource({
    "[a b](c.md),a b",
    "[a][b],a",
    "[a],a",
    "[a [b] c](d.md),a [b] c",
    "[a \\] b](c.md),a \\] b",
    "[`a]` b](c.md),a\\] b",
    "[`__a_b<c>`](d.md),\\_\\_a_b\\<c>",
    "[a ` b](c.md),a ` b",
    "[![x](y.png) z](c.md),![x](y.png) z",
    "[[page]],page",
    "[[page|text]],text",
    "<a href=\"b.md\">a <b>c</b></a>,a <b>c</b>",
  })
  void isWhatRemainsWithoutTheMarks(String link, String text) {
    assertThat(LinkText.of(link)).isEqualTo(text);
  }
}
