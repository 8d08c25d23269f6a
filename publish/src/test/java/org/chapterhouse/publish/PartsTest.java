package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chapter that uses every block, and one whose every block is hostile. */
class PartsTest {

  private static final String WHOLE =
      """
      ---
      title: The film
      difficulty: medium
      summary: A film about a language.
      updated: 2026-03-24
      practical-value:
        - title: Design
          text: Map one thing to another.
      film:
        title: The film
        tagline: A tagline
        year: 2018
        production: Somebody
      source:
        title: The official film
        site: A site
        url: https://example.org/film
      references:
        - title: A paper
          url: https://example.org/paper
      related:
        - chapter: other
          reason: it tells the other half
        - chapter: nowhere
          reason: nobody knows
      ---

      The introduction.

      ## What it is {.cards}

      ### One

      First card.

      ## Milestones {.timeline}

      - **2011: First commit.** It began.

      ## Pitfalls {.pitfalls}

      - Haste

      > [!NOTE] Mind
      > This.
      """;

  private static final String EVIL = "<img src=x onerror=alert(1)>";

  private static final String HOSTILE =
      """
      ---
      title: "%1$s"
      summary: "%1$s"
      practical-value:
        - {title: "%1$s", text: "%1$s"}
      film: {title: "%1$s", tagline: "%1$s", production: "%1$s"}
      participants: ["%1$s"]
      references:
        - {title: "%1$s", text: "%1$s", url: "https://example.org/%%22onclick=alert(1)"}
      ---

      %1$s

      ## %1$s {.timeline}

      - **2011: %1$s** %1$s
      """
          .formatted(EVIL);

  private static PublishHouse house;

  @BeforeAll
  static void publish() {
    house = PublishHouse.running();
    write("en/other", 1, "# The other half\n");
    write("en/whole", 2, WHOLE);
    write("en/hostile", 3, HOSTILE);
    write("ru/whole", 4, WHOLE);
    house.awaitStatus("/ru/whole", 200);
    house.awaitStatus("/en/hostile", 200);
    house.awaitStatus("/en/whole", 200);
    house.awaitStatus("/en/other", 200);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(String id, long sequence, String content) {
    house.write(Topics.CHAPTER_UPDATED, id, chapter(id, 1, sequence, content));
  }

  private static Document page(String path) {
    return Jsoup.parse(house.get(path).body());
  }

  @Test
  void showsEveryBlockInItsOrder() {
    String text = page("/en/whole").select("main").text();

    assertThat(text)
        .containsSubsequence(
            "Updated: March 24, 2026",
            "The film",
            "medium",
            "A film about a language.",
            "The introduction.",
            "Practical value of this chapter",
            "Design",
            "Map one thing",
            "A tagline",
            "Year 2018",
            "Production Somebody",
            "A site",
            "The official film",
            "Go to the source",
            "What it is",
            "First card.",
            "Milestones",
            "2011",
            "Pitfalls",
            "Haste",
            "Mind",
            "References",
            "A paper",
            "Related chapters",
            "The other half",
            "it tells the other half",
            "Linked from",
            "Enable tracking in Settings");
    assertThat(text).doesNotContain("nobody knows");
  }

  @Test
  void speaksTheLanguageOfTheChapter() {
    assertThat(page("/ru/whole").select("main").text())
        .contains("Обновлено: 24 марта 2026", "средне", "Практическая польза", "Перейти на сайт");
  }

  @Test
  void tellsTheSummaryToOtherSites() {
    assertThat(page("/en/whole").select("meta[name=description]").attr("content"))
        .isEqualTo("A film about a language.");
  }

  @Test
  void givesThePartsAsJson() {
    JsonNode view = house.json("/api/v1/chapters/en/whole");

    assertThat(view.at("/frontMatter/film/year").asInt()).isEqualTo(2018);
    assertThat(view.at("/frontMatter/practicalValue/0/title").asText()).isEqualTo("Design");
    assertThat(view.path("parts").findValuesAsText("kind"))
        .containsExactly("introduction", "cards", "timeline", "pitfalls", "note");
    assertThat(view.at("/parts/1/cards/0/text").asText()).isEqualTo("First card.");
    assertThat(view.at("/parts/2/items/0/when").asText()).isEqualTo("2011");
    assertThat(view.at("/parts/2/items/0/date").asText()).isEqualTo("2011");
    assertThat(view.path("id").asText()).isEqualTo("en/whole");
  }

  @Test
  void letsNothingHostileRun() {
    for (String path : new String[] {"/en/hostile", "/en", "/", "/en/nothing-like-hostile"}) {
      Document page = page(path);
      assertThat(page.select("[onerror], [onclick], script:not([src]), img[src=x]"))
          .as(path)
          .isEmpty();
    }
    assertThat(page("/en/hostile").select("h1").text()).isEqualTo(EVIL);
    assertThat(page("/en/hostile").select("meta[property=og:title]").attr("content"))
        .isEqualTo(EVIL);
  }
}
