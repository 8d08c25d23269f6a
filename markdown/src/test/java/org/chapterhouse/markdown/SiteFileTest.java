package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {

  private static SiteFileReading reading(String yaml) {
    return SiteFile.read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhatTheSiteIs() {
    SiteFile file =
        reading(
                """
                title: A handbook
                base-url: https://handbook.example.org/
                languages: [en, ru]
                link-prefixes: [/docs]
                ignored: ["drafts/**", TODO.md]
                mention-confidence: 0.8
                parts:
                  - title: {en: First steps, ru: Первые шаги}
                    entries: [start, basics/]
                  - title: More
                    entries: more/
                """)
            .file()
            .orElseThrow();

    assertThat(file.title()).contains("A handbook");
    assertThat(file.baseUrl()).contains("https://handbook.example.org");
    assertThat(file.languages()).containsExactly("en", "ru");
    assertThat(file.linkPrefixes()).containsExactly("/docs");
    assertThat(file.ignored()).containsExactly("drafts/**", "TODO.md");
    assertThat(file.mentionConfidence()).hasValue(0.8);
    assertThat(file.parts())
        .containsExactly(
            new SitePart(
                Map.of("en", "First steps", "ru", "Первые шаги"), List.of("start", "basics/")),
            new SitePart(Map.of("en", "More", "ru", "More"), List.of("more/")));
  }

  @Test
  void mayBeEmpty() {
    assertThat(reading("# nothing yet\n").file().orElseThrow().languages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: x | site-file-unknown-key | 1:1",
        "title: [x] | site-file-type | 1:8",
        "title: x\\nbase-url: ftp://x | site-file-value | 2:11",
        "languages: [en, English] | site-file-value | 1:17",
        "link-prefixes: docs | site-file-value | 1:16",
        "ignored: /etc | site-file-value | 1:10",
        "parts:\\n- entries: [a] | site-file-value | 2:3",
        "parts: text | site-file-type | 1:8",
        "parts:\\n- title: A\\n  entires: [a] | site-file-unknown-key | 3:3",
        "parts:\\n- title: A\\n  entries: [/a] | site-file-value | 3:13",
        "mention-confidence: high | site-file-value | 1:21",
        "mention-confidence: 1.5 | site-file-value | 1:21",
        "mention-confidence: [1] | site-file-type | 1:21",
        "- a | site-file-type | 1:1",
        "a: 1\\na: 2 | site-file-duplicate-key | 2:1",
        "a: [ | site-file-syntax | 1:5",
      })
  void isRefusedWithItsPlace(String yaml, String code, String place) {
    List<Problem> problems = reading(yaml.replace("\\n", "\n")).problems();

    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
        .containsExactly(code + " " + place);
  }

  @Test
  void isToldTheNearestKey() {
    assertThat(reading("langauges: [en]").problems().get(0).fix()).contains("'languages'");
  }

  @Test
  void isRefusedWhenItIsABomb() {
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\n" + "c: [" + "*b,".repeat(40) + "]";

    assertThat(reading(bomb).problems())
        .extracting(Problem::code)
        .containsExactly("site-file-aliases");
    assertThat(reading("title: " + "x".repeat(300_000)).problems())
        .extracting(Problem::code)
        .containsExactly("site-file-too-large");
  }
}
