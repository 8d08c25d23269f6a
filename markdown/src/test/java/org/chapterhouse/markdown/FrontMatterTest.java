package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void givesKnownKeysTheirTypesAndKeepsTheRest() {
    Chapter chapter =
        Read.chapter(
            """
                ---
                title: "Elixir: The Documentary"
                aliases: [Elixir film, /old/address/]
                linkTitle: Elixir/BEAM
                tags: ["languages", "", ""]
                person: José Valim
                organization: [Plataformatec]
                technology:
                  - Elixir
                  - BEAM
                topics: concurrency
                years: [2011, 2018]
                sources:
                  - title: A film
                    url: https://example.org/
                  - A talk
                not-linked: [en/erlang, phoenix/live]
                weight: 010
                nested: {a: [1, two]}
                ---
                Text.
                """);

    int first = chapter.source().indexOf("en/erlang");
    int second = chapter.source().indexOf("phoenix/live");
    assertThat(chapter.frontMatter())
        .isEqualTo(
            new FrontMatter(
                "Elixir: The Documentary",
                null,
                List.of("Elixir film", "Elixir/BEAM"),
                List.of("languages"),
                List.of("José Valim"),
                List.of("Plataformatec"),
                List.of("Elixir", "BEAM"),
                List.of("concurrency"),
                List.of(2011, 2018),
                List.of("A film", "A talk"),
                List.of(
                    new FrontMatter.NamedChapter("en/erlang", first, first + 9),
                    new FrontMatter.NamedChapter("phoenix/live", second, second + 12)),
                Editorial.NONE,
                Map.of("weight", "010", "nested", Map.of("a", List.of("1", "two")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text.", "---\n---\nText.", "---\n# none\n---\nText.", "---\n\nText."})
  void isOptional(String text) {
    assertThat(Read.chapter(text).frontMatter()).isEqualTo(FrontMatter.NONE);
  }

  @Test
  void keepsScalarsAsWritten() {
    assertThat(Read.chapter("---\ntitle: 1.10\n---\n").title()).isEqualTo("1.10");
  }

  @Test
  void takesItsSlugOverThePath() {
    Chapter chapter = Read.chapter("ru/a/b.md", "---\nslug: /Guides/Mesh/\n---\n");

    assertThat(chapter.id()).hasToString("ru/guides/mesh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: [a]|front-matter-type|2|8",
        "title: a: b|front-matter-syntax|2|9",
        "tags: [a|front-matter-syntax|3|1",
        "a: 1\\na: 2|front-matter-duplicate-key|3|1",
        "- a|front-matter-no-mapping|2|1",
        "year: soon|front-matter-year|2|7",
        "not-linked: [a, 'https://example.org/b']|front-matter-id|2|17",
        "not-linked: '#here'|front-matter-id|2|13",
        "not-linked: [a/b.png]|front-matter-id|2|14",
        "not-linked: [[a]]|front-matter-type|2|14",
        "linkTitle: [a]|front-matter-type|2|12",
        "slug: a?b|front-matter-slug|2|7",
        "a: *b|front-matter-aliases|2|4",
        "a: b\\n\u00e9\uD83D\uDE00: [{|front-matter-syntax|4|1",
        "k: 1\\ntitle: {}|front-matter-type|3|8",
        "a:\\n\t- b|front-matter-syntax|3|1",
      })
  void saysExactlyWhereItIsWrong(String yaml, String code, int line, int column) {
    Problem problem = Read.problem("---\n" + yaml.replace("\\n", "\n") + "\n---\nText.\n");

    assertThat(problem)
        .extracting(Problem::code, Problem::line, Problem::column)
        .containsExactly(code, line, column);
  }

  @Test
  void countsLinesThatEndAsOnWindows() {
    Problem problem = Read.problem("\uFEFF---\r\na: 1\r\nb: 2\r\nyear: x\r\n---\r\n");

    assertThat(List.of(problem.line(), problem.column())).containsExactly(4, 7);
  }

  @Test
  void countsColumnsInUtf16Units() {
    Problem problem = Read.problem("---\n'\uD83D\uDE00': {title: [*x]}\n---\n");

    assertThat(problem.column()).isEqualTo(16);
  }

  @Test
  void reportsEveryMistypedValueAtOnce() {
    Reading reading = Read.reading("en/a.md", "---\ntitle: []\nyear: x\nslug: a//b\n---\n");

    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("front-matter-type", "front-matter-slug", "front-matter-year");
  }

  @Test
  void refusesTomlByName() {
    assertThat(Read.problem("+++\ntitle = 'x'\n+++\n").code()).isEqualTo("front-matter-toml");
  }

  @Test
  void refusesABlockWithoutEnd() {
    assertThat(Read.problem("---\ntitle: x\n\nText.\n").code()).isEqualTo("front-matter-open");
  }

  @Test
  void refusesABillionLaughs() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 8; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [").append((alias + ",").repeat(4)).append("]\n");
    }

    assertThat(Read.problem(yaml + "---\n").code()).isEqualTo("front-matter-too-large");
  }

  @Test
  void refusesTooManyAliases() {
    String yaml = "---\na: &a x\nb: [" + "*a,".repeat(33) + "]\n---\n";

    assertThat(Read.problem(yaml).code()).isEqualTo("front-matter-aliases");
  }

  @Test
  void refusesAnAliasOfTheValueItStandsIn() {
    assertThat(Read.problem("---\na: &a [*a]\n---\n").code()).isEqualTo("front-matter-aliases");
  }

  @Test
  void refusesDeepNestingLongBeforeTheStackEnds() {
    String yaml = "---\na: " + "[".repeat(60_000) + "\n---\n";

    assertThat(Read.problem(yaml).code()).isEqualTo("front-matter-too-deep");
  }

  @Test
  void refusesABlockThatIsTooLarge() {
    String yaml = "---\na: " + "x".repeat(270_000) + "\n---\n";

    assertThat(Read.problem(yaml).code()).isEqualTo("front-matter-too-large");
  }

  @Test
  void replacesWhatNoDatabaseTakes() {
    Chapter chapter = Read.chapter("a.md", "---\ntitle: \"a\\0b\"\ntags: [\"\\ud800\"]\n---\n");

    assertThat(chapter.title()).isEqualTo("a\uFFFDb");
    assertThat(chapter.frontMatter().tags()).containsExactly("\uFFFD");
  }
}
