package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.backlink;
import static org.chapterhouse.publish.Events.broken;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.link;
import static org.chapterhouse.publish.Events.removed;
import static org.chapterhouse.publish.Events.ties;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private static PublishHouse house;

  @BeforeAll
  static void open() {
    house = PublishHouse.running();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  @Test
  void showsContentBeforeItsTiesCome() {
    ChapterUpdated event = chapter("en/early", 1, 101, "# Early\n\nBird.\n");

    write(event);

    house.awaitView("en/early", "revision", 1);
    JsonNode view = house.json("/api/v1/chapters/en/early");
    assertThat(view.path("title").asText()).isEqualTo("Early");
    assertThat(view.path("tiesRevision").isNull()).isTrue();
    assertThat(view.path("links")).isEmpty();
  }

  @Test
  void keepsTiesThatComeBeforeTheContent() {
    ChapterUpdated event = chapter("en/late", 1, 111, "# Late\n\n[Gone](/en/gone)\n");
    house.write(
        Topics.CHAPTER_TIES,
        "en/late",
        ties(
            event,
            List.of(link("en/early", "early", "An early one.", 3)),
            List.of(broken("/en/gone", "no-such-chapter", 3)),
            List.of(backlink("en/early", "later"))));

    write(event);

    house.awaitView("en/late", "revision", 1);
    assertThat(house.get("/api/v1/chapters/en/late").body())
        .contains(
            "\"links\":[{\"kind\":\"explicit\",\"target\":\"en/early\",\"anchor\":null,"
                + "\"text\":\"early\",\"line\":3}]",
            "\"broken\":[{\"href\":\"/en/gone\",\"reason\":\"no-such-chapter\",\"line\":3}]",
            "\"backlinks\":[{\"source\":\"en/early\",\"text\":\"later\"}]",
            "\"mentions\":[],\"related\":[]");
  }

  @Test
  void hidesLinesThatBelongToAnotherRevision() {
    ChapterUpdated first = chapter("en/moving-lines", 1, 121, "# One\n");
    write(first);
    house.write(
        Topics.CHAPTER_TIES,
        "en/moving-lines",
        ties(first, List.of(link("en/early", "x", "X.", 9)), List.of(), List.of()));
    house.awaitView("en/moving-lines", "tiesRevision", 1);

    write(chapter("en/moving-lines", 2, 122, "# One\n\nMore.\n"));

    house.awaitView("en/moving-lines", "revision", 2);
    JsonNode link = house.json("/api/v1/chapters/en/moving-lines").path("links").path(0);
    assertThat(link.path("line").isNull()).isTrue();
  }

  @Test
  void takesARemovedChapterDown() {
    write(chapter("en/short-lived", 1, 131, "# Short\n"));
    house.awaitStatus("/api/v1/chapters/en/short-lived", 200);

    write(removed("en/short-lived", 2, 132, ""));

    house.awaitStatus("/api/v1/chapters/en/short-lived", 410);
    assertThat(house.get("/en/short-lived").statusCode()).isEqualTo(410);
  }

  @Test
  void redirectsFromWhereAChapterWas() {
    write(chapter("en/old-name", 1, 141, "# Name\n"));
    write(removed("en/old-name", 2, 142, "en/new-name"));
    write(chapter("en/new-name", 1, 143, "# Name\n"));

    house.awaitStatus("/en/old-name", 308);

    assertThat(house.get("/en/old-name").headers().firstValue("Location")).hasValue("/en/new-name");
    assertThat(house.get("/api/v1/chapters/en/old-name").headers().firstValue("Location"))
        .hasValue("/api/v1/chapters/en/new-name");
  }

  @Test
  void answersGoneWhereRedirectsGoInACircle() {
    write(removed("en/chicken", 2, 151, "en/egg"));
    write(removed("en/egg", 2, 152, "en/chicken"));

    house.awaitStatus("/en/egg", 410);

    assertThat(house.get("/en/chicken").statusCode()).isEqualTo(410);
  }

  @Test
  void ignoresALowerSequence() {
    write(chapter("en/steady", 2, 162, "# Newer\n"));
    house.awaitView("en/steady", "revision", 2);

    write(chapter("en/steady", 1, 161, "# Older\n"));
    write(chapter("en/steady", 3, 163, "# Newest\n"));

    house.awaitView("en/steady", "revision", 3);
    write(chapter("en/steady", 1, 161, "# Older\n"));
    write(chapter("en/barrier-of-steady", 1, 164, "# Barrier\n"));
    house.awaitView("en/barrier-of-steady", "revision", 1);
    assertThat(house.json("/api/v1/chapters/en/steady").path("title").asText()).isEqualTo("Newest");
  }
}
