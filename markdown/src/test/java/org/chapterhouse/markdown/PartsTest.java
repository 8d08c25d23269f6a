package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
  private static final LinkTargets TARGETS =
      LinkTargets.of(
          link -> Optional.of("/" + link.candidates().get(0)),
          file -> Optional.of("/files/1/" + file.candidates().get(0)));
  private static final String CHAPTER =
      """
      # Elixir

      A *language*.

      > [!TIP]
      > Start small.

      ## What it is {.cards}

      Three things.

      ### Functional

      Values, not [places](memory.md).

      #### More

      Text.

      ### Concurrent {#conc}

      - many

      ## Steps {#steps .timeline}

      - **2011: First *commit*.** By José.
      - **May 2018: Film**

        Two hours[^1].
      - **Soon** maybe

      ### Asides

      Plain again.

      ## People {.participants}

      - **José Valim**: creator
      - Chris McCord

      They agree.

      ## Pitfalls {.pitfalls}

      1. Using it *everywhere*.

      ## Advice {.recommendations}

      - Measure.

      ## Sources {.references}

      - [The site](https://elixir-lang.org), official
      - A book

      ## Further {.related}

      - [Rails](rails.md): where José came from
      - [BEAM](../vm/beam.md#history)

      [^1]: About.
      """;

  private final ChapterRenderer renderer = new ChapterRenderer();
  private final Chapter chapter = Read.chapter(CHAPTER);

  private String html(Fragment fragment) {
    return renderer.render(chapter, fragment, TARGETS);
  }

  private Part part(PartKind kind) {
    return chapter.parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
  }

  private Part.Listing listing(PartKind kind) {
    return (Part.Listing) part(kind);
  }

  @Test
  void standInDocumentOrder() {
    assertThat(chapter.parts())
        .extracting(part -> part.kind() + " " + part.line())
        .containsExactly(
            "INTRODUCTION 3",
            "CARDS 8",
            "TIMELINE 24",
            "SECTION 32",
            "PARTICIPANTS 36",
            "PITFALLS 43",
            "RECOMMENDATIONS 47",
            "REFERENCES 51",
            "RELATED 56");
  }

  @Test
  void startWithAnIntroduction() {
    Part introduction = chapter.parts().get(0);

    assertThat(introduction.body().text()).isEqualTo("A language.\nStart small.");
    assertThat(introduction.body().callOuts())
        .containsExactly(new CallOut(CallOutKind.TIP, "", "Start small.", 5));
    assertThat(html(introduction.body())).contains("<em>language</em>");
  }

  @Test
  void haveCards() {
    Part.Cards cards = (Part.Cards) part(PartKind.CARDS);

    assertThat(cards.lead().text()).isEqualTo("Three things.");
    assertThat(cards.cards())
        .extracting(card -> card.head().id())
        .containsExactly("functional", "conc");
    assertThat(cards.cards().get(0).text().text()).isEqualTo("Values, not places.\nMore\nText.");
    assertThat(html(cards.cards().get(0).text())).contains("href=\"/en/a/memory\"");
  }

  @Test
  void haveMilestones() {
    List<Part.Milestone> milestones = listing(PartKind.TIMELINE).milestones();

    assertThat(milestones)
        .extracting(Part.Milestone::when)
        .containsExactly("2011", "May 2018", "Soon");
    assertThat(milestones).extracting(Part.Milestone::date).containsExactly("2011", "2018", "");
    assertThat(milestones)
        .extracting(each -> each.title().text())
        .containsExactly("First commit.", "Film", "");
    assertThat(milestones)
        .extracting(each -> each.text().text())
        .containsExactly("By José.", "Two hours.", "maybe");
    assertThat(html(milestones.get(0).title())).isEqualTo("First <em>commit</em>.");
    assertThat(html(milestones.get(1).text())).contains("Two hours[^1].");
  }

  @Test
  void haveParticipantsPointsReferencesAndRelations() {
    assertThat(listing(PartKind.PARTICIPANTS).participants())
        .extracting(each -> each.name() + "/" + each.role().text())
        .containsExactly("José Valim/creator", "Chris McCord/");
    assertThat(listing(PartKind.PARTICIPANTS).after().text()).isEqualTo("They agree.");
    assertThat(listing(PartKind.PITFALLS).points())
        .extracting(each -> each.body().text())
        .containsExactly("Using it everywhere.");
    assertThat(listing(PartKind.RECOMMENDATIONS).points()).hasSize(1);
    assertThat(listing(PartKind.REFERENCES).citations())
        .extracting(each -> each.title() + "/" + each.url() + "/" + each.text().text())
        .containsExactly("The site/https://elixir-lang.org/official", "A book//");
    assertThat(listing(PartKind.RELATED).relations())
        .extracting(each -> each.title() + "/" + each.href() + "/" + each.reason().text())
        .containsExactly("Rails/rails.md/where José came from", "BEAM/../vm/beam.md#history/");
  }

  @Test
  void areRightInTheOneFragmentToo() {
    Document page = Jsoup.parseBodyFragment(renderer.render(chapter, TARGETS));

    assertThat(page.select("section.part-cards > div.cards > section.card > h3").eachAttr("id"))
        .containsExactly("functional", "conc");
    assertThat(page.select("section.part-timeline[aria-labelledby=steps] > ol.timeline > li"))
        .hasSize(3);
    assertThat(page.select("ol.timeline time").eachAttr("datetime"))
        .containsExactly("2011", "2018");
    assertThat(page.select("ol.timeline span.when").text()).isEqualTo("Soon");
    assertThat(page.select("ol.timeline time + strong").eachText())
        .containsExactly("First commit.", "Film");
    assertThat(page.select("ul.participants, ul.pitfalls, ul.recommendations, ul.references"))
        .hasSize(4);
    assertThat(page.select("ul.related a").eachAttr("href"))
        .containsExactly("/en/a/rails", "/en/vm/beam#history");
    assertThat(page.select("aside.callout.tip[role=note] > p.callout-title").text())
        .isEqualTo("Tip");
    assertThat(page.select("section.footnotes li")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## T {.timeline}\\n\\ntext | section-without-list | 1:1",
        "## T {.timeline}\\n\\n- **2011: a**\\n- b | timeline-without-date | 4:1",
        "a\\n## T {.cards}\\n\\ntext\\n## U | cards-without-cards | 2:1",
        "## T {.related}\\n\\n- see [x](x.md) | related-without-link | 3:1",
        "## T {.pitfalls}\\n\\n- a\\n-\\n | section-empty-item | 4:1",
      })
  void areRefusedWhereTheTextIsNotWhatTheHeadingSays(String text, String code, String place) {
    Problem problem = Read.problem(text.replace("\\n", "\n"));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
  }

  @Test
  void leaveOtherAttributesAlone() {
    Chapter plain =
        Read.chapter("# T\n\n## `Easy` {.notranslate}\n\n> ## In a quote {.timeline}\n");

    assertThat(plain.parts()).extracting(Part::kind).containsExactly(PartKind.SECTION);
    assertThat(plain.headings()).extracting(Heading::id).containsExactly("t", "easy", "in-a-quote");
  }
}
