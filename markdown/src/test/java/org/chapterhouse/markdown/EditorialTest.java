package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialTest {
  private static final String TEXT =
      """
      ---
      title: "Elixir: The Documentary"
      difficulty: medium
      summary: >
        Origins
        and growth.
      updated: 2026-03-24T13:09:00Z
      practical-value:
        - title: Design in practice
          text: Map it.
        - title: Decision quality
      film:
        title: "Elixir: The Documentary"
        tagline: Story of a language
        year: 2018
        production: CultRepo
      source:
        title: Official film
        site: YouTube
        url: https://example.org/watch?v=1
      participants: [José Valim, Chris McCord]
      people: [Chris McCord, Joe Armstrong]
      references:
        - title: The site
          url: https://elixir-lang.org
        - https://example.org/paper.pdf
        - A book
      related:
        - chapter: ruby-on-rails-documentary
          reason: it gives
            the context
        - chapter: ../vm/beam.md#history
        - ru/erlang
      ---
      Text. [Rails](rails.md)

      ## More {.related}

      - [Node](node.md): it *compares*
      - [Elsewhere](https://example.org)
      """;

  private final Chapter chapter = Read.chapter("en/films/elixir.md", TEXT);
  private final FrontMatter front = chapter.frontMatter();

  @Test
  void hasATypeForEachKey() {
    assertThat(front.difficulty()).contains(Difficulty.MEDIUM);
    assertThat(front.summary()).contains("Origins and growth.");
    assertThat(front.updated()).contains(LocalDate.of(2026, 3, 24));
    assertThat(front.practicalValue())
        .containsExactly(
            new Editorial.ValueCard("Design in practice", "Map it."),
            new Editorial.ValueCard("Decision quality", ""));
    assertThat(front.film())
        .contains(
            new Editorial.Film("Elixir: The Documentary", "Story of a language", 2018, "CultRepo"));
    assertThat(front.source())
        .contains(
            new Editorial.Whereabouts("Official film", "YouTube", "https://example.org/watch?v=1"));
    assertThat(front.references())
        .extracting(Editorial.CitedWork::title)
        .containsExactly("The site", "https://example.org/paper.pdf", "A book");
    assertThat(front.others()).isEmpty();
  }

  @Test
  void makesParticipantsPeopleAndTheSourceAnEntity() {
    assertThat(front.participants()).containsExactly("José Valim", "Chris McCord");
    assertThat(front.people()).containsExactly("Chris McCord", "Joe Armstrong", "José Valim");
    assertThat(front.sources()).containsExactly("Official film");
  }

  @Test
  void countsRelatedChaptersAsLinks() {
    assertThat(chapter.links())
        .extracting(link -> link.line() + " " + link.candidates() + " " + link.fragment())
        .containsExactly(
            "29 [en/ruby-on-rails-documentary, en/films/ruby-on-rails-documentary,"
                + " en/films/elixir/ruby-on-rails-documentary] ",
            "32 [en/vm/beam] history",
            "33 [ru/erlang, en/films/ru/erlang, en/films/elixir/ru/erlang] ",
            "35 [en/films/rails] ",
            "39 [en/films/node] ");
    assertThat(chapter.links().get(0).sentence()).isEqualTo("it gives the context");
    assertThat(chapter.links())
        .extracting(link -> TEXT.substring(link.start(), link.end()))
        .startsWith("ruby-on-rails-documentary", "../vm/beam.md#history", "ru/erlang");
  }

  @Test
  void knowsWhatTheEditorChoseAndWhy() {
    assertThat(chapter.chosen())
        .extracting(chosen -> chosen.link().text() + ": " + chosen.reason())
        .containsExactly(
            "ruby-on-rails-documentary: it gives the context",
            "../vm/beam.md#history: ",
            "ru/erlang: ",
            "Node: it compares");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "difficulty: medum | front-matter-difficulty | 2:13",
        "difficulty: [easy] | front-matter-type | 2:13",
        "updated: yesterday | front-matter-date | 2:10",
        "updated: 2026-02-30 | front-matter-date | 2:10",
        "practical-value: text | front-matter-type | 2:18",
        "practical-value:\\n- text: x | front-matter-incomplete | 3:3",
        "film: [a] | front-matter-type | 2:7",
        "film: {year: soon} | front-matter-year | 2:14",
        "source: {url: 'javascript:alert(1)'} | front-matter-url | 2:15",
        "references:\\n- url: 'java\\tscript:x' | front-matter-url | 3:8",
        "references:\\n- url: 'data:text/html,x' | front-matter-url | 3:8",
        "references:\\n- text: x | front-matter-incomplete | 3:3",
        "related:\\n- reason: x | front-matter-incomplete | 3:3",
        "related: https://example.org | front-matter-incomplete | 2:10",
        "related: {chapter: [x]} | front-matter-type | 2:20",
      })
  void isRefusedWithItsPlace(String yaml, String code, String place) {
    List<Problem> problems =
        Read.reading(
                "en/a.md", "---\n" + yaml.replace("\\n", "\n").replace("\\t", "\t") + "\n---\n")
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
        .startsWith(code + " " + place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"film: A film", "source: A talk", "summary:", "related: other", "source: [a, b]"})
  void mayBeShort(String yaml) {
    assertThat(Read.reading("en/a.md", "---\n" + yaml + "\n---\n").problems()).isEmpty();
  }
}
