package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOutsTest {
  private static final LinkTargets NOWHERE =
      LinkTargets.of(link -> Optional.empty(), file -> Optional.empty());

  private static Document page(String path, String text) {
    return Jsoup.parseBodyFragment(
        new ChapterRenderer().render(Read.chapter(path, text.replace("\\n", "\n")), NOWHERE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> [!NOTE]\\n> text | note | Note | text",
        "> [!WARNING] Mind *this*\\n> text | warning | Mind this | text",
        "> [!Tip] all in one line | tip | Tip | all in one line",
        "> [!CAUTION]\\n>\\n> text | caution | Caution | text",
        ":::note\\ntext\\n::: | note | Note | text",
        "::: warning Mind *this*\\ntext\\n::: | warning | Mind this | text",
        ":::danger[Mind]\\ntext\\n::: | caution | Mind | text",
        ":::info{open=true}\\ntext\\n::: | note | Note | text",
        ":::tip\\ntext | tip | Tip | text",
        "a\\n:::important\\ntext\\n:::\\nb | important | Important | text",
        "::::note\\n:::\\ntext\\n:::: | note | Note | ::: text",
        ":::note\\n```\\n:::\\n```\\n::: | note | Note | :::",
        "!!! note\\n    text | note | Note | text",
        "!!! tip \"Mind\"\\n\\n    text | tip | Mind | text",
        "- a\\n\\n  > [!IMPORTANT]\\n  > text | important | Important | text",
      })
  void areRecognisedInEveryForm(String text, String kind, String title, String content) {
    Document page = page("en/a.md", text);

    assertThat(page.select("aside")).hasSize(1);
    assertThat(page.select("aside").attr("class")).isEqualTo("callout " + kind);
    assertThat(page.select("aside > p.callout-title").text()).isEqualTo(title);
    page.select("p.callout-title").remove();
    assertThat(page.select("aside").text()).isEqualTo(content);
  }

  @Test
  void leaveWhatStandsBelowADirectiveText() {
    Chapter chapter =
        Read.chapter(":::row:::\n   :::column:::\n      [a](a.md)\\\n      [b](b.md)\n");

    assertThat(chapter.links()).extracting(ChapterLink::text).containsExactly("a", "b");
  }

  @Test
  void nest() {
    Document page = page("en/a.md", ":::note\n:::tip\na\n:::\nb\n:::\nc");

    assertThat(page.select("aside.note > aside.tip").text()).isEqualTo("Tip a");
    assertThat(page.select("aside.note > p:not(.callout-title)").text()).isEqualTo("b");
    assertThat(page.select("body > p").text()).isEqualTo("c");
  }

  @Test
  void speakTheChaptersLanguage() {
    assertThat(page("ru/a.md", "> [!NOTE]\n> x").select(".callout-title").text())
        .isEqualTo("Примечание");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> [!NOPE]\\n> text",
        "> text [!NOTE]",
        "[!NOTE]",
        ":::image source=x:::",
        "a\\n\\n    :::note\\n    x",
        "!!! unknown\\n    text",
        "!!! notable",
      })
  void areNotSeenInOtherText(String text) {
    assertThat(page("en/a.md", text).select("aside")).isEmpty();
  }

  @Test
  void holdLinksAndHeadings() {
    Chapter chapter =
        Read.chapter("> [!NOTE] See [a](a.md)\n> [b](b.md)\n\n:::tip [c](c.md)\n# D\n:::");

    assertThat(chapter.links()).extracting(ChapterLink::text).containsExactly("a", "b", "c");
    assertThat(chapter.links().get(1).sentence()).isEqualTo("b");
    assertThat(chapter.headings()).extracting(Heading::id).containsExactly("d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {{< b \"c\" >}} {{% d %}} | shortcode | 1:3 | 2 shortcodes like '{{< b \"c\" >}}' shown as text",
        "a\\n{% if x_y %} b_c_ | template-tag | 2:1 | 1 template tags like '{% if x_y %}' shown as text",
        "[!INCLUDE [x](y.md)] | include | 1:1 | 1 includes like '[!INCLUDE [x](y.md)]' shown as text",
        "- [!code-cpp[x#1](..\\c.cpp)] | include | 1:3 | 1 includes like '[!code-cpp[x#1](..\\c.cpp)]' shown as text",
        "> [!VIDEO https://e.org/v] | include | 1:3 | 1 includes like '[!VIDEO https://e.org/v]' shown as text",
        "a\\n::: moniker range=\">=1\"\\nb | directive | 2:1 | 1 directives like '::: moniker range=\">=1\"' shown as text",
      })
  void whatOtherToolsActOnIsShownAndReportedOnce(
      String text, String code, String place, String message) {
    String markdown = text.replace("\\n", "\n");
    Reading reading = Read.reading("en/a.md", markdown);

    assertThat(reading.notices())
        .extracting(each -> each.code() + " " + each.line() + ":" + each.column())
        .containsExactly(code + " " + place);
    assertThat(reading.notices().get(0).message()).isEqualTo(message);
    assertThat(reading.chapter().orElseThrow().links()).isEmpty();
    assertThat(page("en/a.md", markdown).select(".inert")).isNotEmpty();
  }
}
