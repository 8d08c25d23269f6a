package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Hello, World! | hello-world",
        "# C++ & C# | c--c",
        "# `code` and *stress* | code-and-stress",
        "# snake_case-kept 2.0 | snake_case-kept-20",
        "# Привет, мир | привет-мир",
        "# 漢字 | 漢字",
        "# Émile | émile",
        "# 😀 | section",
        "# 😀 smile | -smile",
        "# [link](x.md) here | link-here",
        "# a  b | a-b",
        "# Set here {#there} | there",
        "# Set here {#there .class} | there",
        "# <a name='n'></a>Raw | raw",
        "# Not { #an-id } | not--an-id-",
      })
  void haveGithubsIdOrTheirOwn(String text, String id) {
    assertThat(Read.chapter(text).headings()).extracting(Heading::id).containsExactly(id);
  }

  @Test
  void areNumberedWhenTheirIdIsTaken() {
    Chapter chapter = Read.chapter("# A\n# A\n# A-1\n# A\n# B {#b}\n# B\n");

    assertThat(chapter.headings())
        .extracting(Heading::id)
        .containsExactly("a", "a-1", "a-1-1", "a-2", "b", "b-1");
  }

  @Test
  void carryLevelTextAndLine() {
    Chapter chapter = Read.chapter("---\ntitle: T\n---\n# One {#uno}\n\nTwo *two*\n---\n");

    assertThat(chapter.headings())
        .containsExactly(new Heading(1, "uno", "One", 4), new Heading(2, "two-two", "Two two", 6));
  }

  @Test
  void areAnchorsTogetherWithRawOnes() {
    Chapter chapter =
        Read.chapter(
            """
            # One <a id="uno"></a>

            <a name="old"></a>Text <span id="s">x</span>, <a href="#">no anchor</a>.

            <div id="d"><a name="old">again</a></div>

            ## Two
            """);

    assertThat(chapter.anchors()).isEqualTo(List.of("one", "uno", "old", "s", "d", "two"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en/a/b.md | ---\\ntitle: Front\\n---\\n# First | Front",
        "en/a/b.md | ---\\nslug: x\\n---\\n## First *one* {#id} | First one",
        "en/a/b.md | # {#id}\\n# Second | Second",
        "en/a/service-mesh_two.md | text | Service mesh two",
        "ru/а/ёлка.md | text | Ёлка",
        "en/a/-.md | text | -",
      })
  void nameTheChapterUnlessItsFrontMatterDoes(String path, String text, String title) {
    assertThat(Read.chapter(path, text.replace("\\n", "\n")).title()).isEqualTo(title);
  }

  @Test
  void saysWhichSectionALineStandsIn() {
    Chapter chapter =
        Read.chapter("[a](a.md)\n# One [b](b.md)\n- [c](c.md)\n\nTwo\n---\n[d](d.md)");

    assertThat(chapter.links())
        .extracting(link -> chapter.section(link.line()).map(Heading::id).orElse(""))
        .containsExactly("", "one-b", "one-b", "two");
  }
}
