package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTest {
  private static final LinkTargets EVERYWHERE =
      LinkTargets.of(
          link -> Optional.of("/" + link.candidates().get(0)),
          file -> Optional.of("/files/" + file.candidates().get(0)));
  private static final LinkTargets NOWHERE =
      LinkTargets.of(link -> Optional.empty(), file -> Optional.empty());

  private final ChapterRenderer renderer = new ChapterRenderer();

  private Document page(String text, LinkTargets targets) {
    return Jsoup.parseBodyFragment(renderer.render(Read.chapter(text), targets));
  }

  @Test
  void givesInternalLinksTheirAddressAndFragment() {
    Document page =
        page("[a](x.md#й b) [b](y.md) [[z]] <a href='v.md#f' title='t'>c</a>", EVERYWHERE);

    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("/en/a/y", "/en/a/z", "/en/a/v#f");
    assertThat(page.select("a[title=t]").eachText()).containsExactly("c");
  }

  @Test
  void leavesAnAddressThatHasAFragmentAlone() {
    Document page =
        page(
            "[a](x.md#old)",
            LinkTargets.of(link -> Optional.of("/en/x#new"), f -> Optional.empty()));

    assertThat(page.select("a").eachAttr("href")).containsExactly("/en/x#new");
  }

  @Test
  void marksBrokenLinksAndTakesTheirAddress() {
    Document page =
        page("[a](x.md 'tip') <a href=y.md>b</a>\n\n<div><a id=i href=z.md>c</a></div>", NOWHERE);

    assertThat(page.select("[href]")).isEmpty();
    assertThat(page.select(".broken-link").eachText()).containsExactly("a", "b", "c");
    assertThat(page.select("span.broken-link").attr("title")).isEqualTo("Broken link: x.md");
    assertThat(page.select("a#i.broken-link")).hasSize(1);
  }

  @Test
  void speaksTheChaptersLanguage() {
    String html = renderer.render(Read.chapter("ru/a.md", "[a](x.md)"), NOWHERE);

    assertThat(html).contains("Ссылка никуда не ведёт");
  }

  @Test
  void checksLinksWithinTheChapterItself() {
    Document page = page("[a](#one) [b](#two) [c](#top)\n\n# One", NOWHERE);

    assertThat(page.select("p a").eachAttr("href")).containsExactly("#one", "#");
    assertThat(page.select(".broken-link").eachText()).containsExactly("b");
  }

  @Test
  void leavesExternalLinksAsTheyAre() {
    Document page = page("[a](https://e.org/?a=1&b=2) <b@e.org> http://e.org [c](p.exe)", NOWHERE);

    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("https://e.org/?a=1&b=2", "mailto:b@e.org", "http://e.org", "p.exe");
  }

  @Test
  void givesHeadingsTheirIdAndALinkToThemselves() {
    Element heading = page("# T\n\n## Привет *мир* {#hi}", NOWHERE).selectFirst("h2");

    assertThat(heading).isNotNull();
    assertThat(heading.id()).isEqualTo("hi");
    assertThat(heading.ownText()).isEqualTo("Привет");
    assertThat(heading.select("a.self-link").attr("href")).isEqualTo("#hi");
    assertThat(heading.select("a.self-link").attr("aria-label")).isEqualTo("Привет мир");
  }

  @Test
  void leavesOutAFirstHeadingThatRepeatsTheTitleButNotItsAnchor() {
    Document page = page("---\ntitle: One  two\n---\n\n# One *two*\n\n# One two", NOWHERE);

    assertThat(page.select("h1").eachAttr("id")).containsExactly("one-two-1");
    assertThat(page.select("a#one-two")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "```java\\nint a;\\n``` | pre > code.language-java",
        "~~a~~ | del",
        "- [x] done | li > input[type=checkbox][checked][disabled]",
        "- [ ] todo | li > input[type=checkbox][disabled]",
        "a[^1]\\n\\n[^1]: b | sup.footnote-ref > a#fnref-1[href=#fn-1]",
        "a[^1]\\n\\n[^1]: b | section.footnotes li#fn-1 a.footnote-backref[href=#fnref-1]",
        "<details open><summary>a</summary>b</details> | details[open] > summary",
        "3. a | ol[start=3]",
        "![a](/b.png 'c') | span.missing[title=Missing image: /b.png]",
        "<a name=old></a> | a[name=old]",
        "a<br>H<sub>2</sub>O <kbd>x</kbd> | p > kbd",
        "<table><tr><td colspan=2>a</table> | td[colspan=2]",
      })
  void keepsWhatChaptersNeed(String text, String selector) {
    assertThat(page(text.replace("\\n", "\n"), NOWHERE).select(selector)).hasSize(1);
  }

  @Test
  void rendersTablesWithAlignment() {
    Document page = page("a|b\n:-|-:\n1|2", NOWHERE);

    assertThat(page.select("th[align=left], td[align=right]")).hasSize(2);
  }

  @Test
  void leavesShortcodesAsText() {
    String text = "{{< a href=\"x.md\" >}} {{% alert %}}*b*{{% /alert %}} {{<c>}}";

    Document page = page(text, NOWHERE);

    assertThat(page.text())
        .isEqualTo("{{< a href=\"x.md\" >}} {{% alert %}}b{{% /alert %}} {{<c>}}");
  }

  @Test
  void rendersTheSameChapterTheSameTwice() {
    Chapter chapter = Read.chapter("# A {#a}\n\n[[b]] a[^1]\n\n[^1]: c");

    List<String> twice =
        List.of(renderer.render(chapter, EVERYWHERE), renderer.render(chapter, EVERYWHERE));

    assertThat(twice.get(0)).isEqualTo(twice.get(1));
  }
}
