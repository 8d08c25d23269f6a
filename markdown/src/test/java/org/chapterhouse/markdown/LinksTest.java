package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en/a/page.md | x.md | en/a/x",
        "en/a/page.md | ./x.md#frag | en/a/x",
        "en/a/page.md | ../b/x.md | en/b/x",
        "en/a/page.md | ../../ru/b/x.md | ru/b/x",
        "en/a/page.md | X%20Y.MD | en/a/x y",
        "en/a/page.md | ../README.md | en/index",
        "en/a/page.md | ../../../../up.md | en/up",
        "en/a/page.md | x | en/a/x, en/a/page/x",
        "en/a/page.md | ../b/ | en/a/b, en/b",
        "en/a/page.md | .. | en/a, en/index",
        "en/a/page.md | ./ | en/a, en/a/page",
        "en/a/_index.md | ../b/ | en/b",
        "en/a/_index.md | x/ | en/a/x",
        "en/a/page.md | /slug/ | en/slug",
        "en/a/page.md | /slug.md | en/slug",
        "en/a/page.md | / | en/index",
        "en/a/page.md | /ru/slug/ | ru/slug",
        "ru/a/page.md | /ru/slug/ | ru/slug",
        "ru/a/page.md | /slug/ | ru/slug, en/slug",
        "ru/a/page.md | /?q=1#x | ru/index, en/index",
        "docs/page.md | x.md?plain=1#l | en/docs/x",
        "en/a/page.md | #here | en/a/page",
        "en/a/page.md | ?q#here | en/a/page",
        "en/a/page.md | x%00y.md | en/a/x-y",
        "en/a/page.md | node.js/ | en/a/page/node.js, en/a/node.js",
        "en/a/page.md | v1.2 | en/a/v1.2, en/a/page/v1.2",
      })
  void meanTheseChaptersBestFirst(String path, String href, String candidates) {
    assertThat(Read.candidates(path, "[text](<" + href + ">)"))
        .containsExactly(candidates.split(", "));
  }

  @Test
  void leadOutOfTheSiteWithTheirTextsAndPlaces() {
    String text =
        """
        # Page

        See [the *mesh*](https://example.org), [a mail](mailto:a@example.org) or [x](x.md).

        | [cell \\| with a bar](//example.org/x) |
        |---|
        """;

    Chapter chapter = Read.chapter(text);

    assertThat(chapter.outward())
        .extracting(OutwardLink::text)
        .containsExactly("the mesh", "a mail", "cell | with a bar");
    assertThat(chapter.outward())
        .extracting(link -> text.substring(link.start(), link.end()))
        .containsExactly(
            "[the *mesh*](https://example.org)",
            "[a mail](mailto:a@example.org)",
            "[cell \\| with a bar](//example.org/x)");
  }

  @Test
  void areTriedWithoutTheConfiguredPrefixLast() {
    ChapterReader reader = new ChapterReader(new SiteRules(List.of("en", "ru"), List.of("/docs")));

    List<ChapterLink> links =
        reader
            .read("ru/page.md", "[a](/docs/x/) [b](/docsy/)".getBytes(StandardCharsets.UTF_8))
            .chapter()
            .orElseThrow()
            .links();

    assertThat(links)
        .extracting(link -> link.candidates().toString())
        .containsExactly("[ru/docs/x, en/docs/x, ru/x, en/x]", "[ru/docsy, en/docsy]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https://example.org/a.md)",
        "[x](//example.org/a.md)",
        "[x](mailto:a@example.org)",
        "[x](javascript:alert(1))",
        "[x](tel:1)",
        "<https://example.org/a.md>",
        "https://example.org/a.md",
        "[x](picture.png)",
        "[x](/files/report.pdf#page=2)",
        "[x]()",
        "![x](a.md)",
        "![ [x](a.md) ](b.png)",
        "[x]({{< ref \"a.md\" >}})",
        "[x]({{%ref%}})",
        "`[x](a.md)` `[[a]]`",
        "    [x](a.md)",
        "```\n[x](a.md)\n```",
        "<!-- <a href=\"a.md\">x</a> -->",
        "<script>'<a href=\"a.md\">'</script>",
        "\\[[a]]",
        "[[a]",
        "[[]]",
        "[[`a`]]",
        "{{< a href=\"a.md\" >}}",
        "[x]: a.md",
      })
  void thatLeadElsewhereOrAreNoneAreLeftOut(String text) {
    assertThat(Read.chapter(text).links()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[t](x.md \"tip\")|t|tip",
        "[*t* `u`](x.md)|t u|",
        "[t][r]\\n\\n[r]: x.md 'tip'|t|tip",
        "[t][]\\n\\n[t]: x.md|t|",
        "[t]\\n\\n[t]: x.md|t|",
        "[![t](i.png)](x.md)|t|",
        "<a class='c' href='x.md' title='tip'>t <b>u</b></a>|t u|tip",
        "<A HREF=x.md>t</A>|t|",
        "<div><a href=\"x&#46;md\">t &amp; u</a></div>|t & u|",
        "> <div>\\n> <a\\n>   href=\"x.md\">t</a>|t|",
        "# [t](x.md) {#id}|t|",
        "- a\\n\\n  1. [t](x.md)|t|",
        "[^1]\\n\\n[^1]: see [t](x.md)|t|",
        "~~[t](x.md)~~|t|",
        "- [ ] [t](x.md)|t|",
        "[t\\nu](x.md)|t u|",
      })
  void areFoundInEveryForm(String text, String label, String title) {
    ChapterLink link = Read.link("en/a/page.md", text.replace("\\n", "\n"));

    assertThat(link.candidates()).first().hasToString("en/a/x");
    assertThat(link.text()).isEqualTo(label);
    assertThat(link.title()).isEqualTo(title == null ? "" : title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "[[Service Mesh]]=Service Mesh=en/a/service mesh, en/a/page/service mesh, en/service mesh",
        "[[b/x.md|the text]]=the text=en/a/b/x, en/b/x",
        "[[/x]]=/x=en/x",
        "[[#part]]=#part=en/a/page",
      })
  void mayBeWrittenAsWikiLinks(String text, String label, String candidates) {
    ChapterLink link = Read.link("en/a/page.md", "See " + text + " now.");

    assertThat(link.text()).isEqualTo(label);
    assertThat(link.candidates().toString()).isEqualTo("[" + candidates + "]");
    assertThat(link.start()).isEqualTo(4);
    assertThat(link.end()).isEqualTo(4 + text.length());
  }

  @Test
  void keepCommonMarksMeaningOfDoubleBrackets() {
    List<ChapterLink> links = Read.chapter("[[a]](x.md) [[b]]\n\n[b]: y.md").links();

    assertThat(links)
        .extracting(link -> link.text() + " " + link.candidates().get(0))
        .containsExactly("[a] en/a/x", "b en/a/y");
  }

  @ParameterizedTest
  @CsvSource({"x.md#a%20b, a b", "x.md#%D1%8F, я", "x.md, ''", "x.md#top, ''", "#e\u0301, \u00e9"})
  void carryTheDecodedFragment(String href, String fragment) {
    assertThat(Read.link("a.md", "[t](" + href + ")").fragment()).isEqualTo(fragment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@[t](x.md)@",
        "---\ntitle: \u00e9\uD83D\uDE00\n---\n\n\uD83D\uDE00 @[t](x.md)@",
        "\uFEFFa\r\nb @[t](x.md)@\r\n",
        "a\rb @[t][r]@\r\r[r]: x.md",
        "> a\n> - b @[t\n>   u](x.md)@ c",
        "|a|b|\n|-|-|\n|x \\| y @[t \\| u](x.md)@ \\| z|@[[x\\|t]]@|",
        "> <div>\n>\n> <p>\n> x @<a href='x.md'\n>  >t</a>@",
        "- <div>\n  a @<a href='x.md'\n\t>t</a>@ @<a href=y>@ @<a href=z>u</a>@</div>",
        "\t\u0000 x\n\n\u0000@<a href='x.md'>t</a>@ @[[x]]@",
      })
  void knowTheirExactPlace(String marked) {
    String text = marked.replace("@", "");

    Chapter chapter = Read.chapter(text);

    StringBuilder rebuilt = new StringBuilder(text);
    List<ChapterLink> links = chapter.links();
    for (int i = links.size() - 1; i >= 0; i--) {
      rebuilt.insert(links.get(i).end(), '@').insert(links.get(i).start(), '@');
    }
    assertThat(rebuilt.toString()).isEqualTo(marked);
    assertThat(chapter.source()).isEqualTo(text);
  }

  @Test
  void standInLinesCountedThroughFrontMatter() {
    Chapter chapter = Read.chapter("---\ntitle: x\n---\n\na\n[t](x.md)\n\n<p>\n<a href=y.md>u</a>");

    assertThat(chapter.links()).extracting(ChapterLink::line).containsExactly(6, 9);
  }

  @Test
  void quoteTheSentenceTheyStandIn() {
    String text =
        "First one. The *second* by J. Smith, e.g. [this\nlink](x.md), has `code`! (Third?) No.";

    assertThat(Read.link("a.md", text).sentence())
        .isEqualTo("The second by J. Smith, e.g. this link, has code!");
  }

  @Test
  void quoteRussianSentences() {
    assertThat(Read.link("a.md", "Раз. Два [три](x.md), т.е. Четыре… Пять.").sentence())
        .isEqualTo("Два три, т.е. Четыре…");
  }

  @Test
  void cutOverlongSentencesAroundThemselves() {
    String sentence =
        Read.link("a.md", "word ".repeat(400) + "[here](x.md)" + " word".repeat(400)).sentence();

    assertThat(sentence).startsWith("…").endsWith("…").contains(" here ");
    assertThat(sentence.length()).isBetween(400, 502);
  }
}
