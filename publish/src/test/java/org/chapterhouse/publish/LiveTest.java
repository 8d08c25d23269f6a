package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.backlink;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.ties;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveTest {

  private static PublishHouse house;

  @BeforeAll
  static void open() {
    house = PublishHouse.running();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Timeout(60)
  void tellsAnOpenPageOfItsOwnChapterOnly() throws Exception {
    URI address =
        URI.create("http://127.0.0.1:" + house.port() + "/api/v1/live?chapter=en/watched");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build();
    try (InputStream events =
            HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
        Scanner lines = new Scanner(events, StandardCharsets.UTF_8)) {
      assertThat(lines.nextLine()).startsWith(":");
      ChapterUpdated other = chapter("en/other", 1, 1, "# Other\n");
      house.write(Topics.CHAPTER_UPDATED, "en/other", other);
      house.awaitStatus("/en/other", 200);
      ChapterUpdated watched = chapter("en/watched", 1, 2, "# Watched\n");
      house.write(Topics.CHAPTER_UPDATED, "en/watched", watched);

      assertThat(nextData(lines)).contains("\"id\":\"en/watched\"", "\"cause\":\"content\"");

      house.write(
          Topics.CHAPTER_TIES,
          "en/watched",
          ties(watched, List.of(), List.of(), List.of(backlink("en/other", "w"))));
      assertThat(nextData(lines)).contains("\"id\":\"en/watched\"", "\"cause\":\"ties\"");
    }
  }

  private static String nextData(Scanner lines) {
    while (true) {
      String line = lines.nextLine();
      if (line.startsWith("data:")) {
        return line;
      }
    }
  }

  @Test
  void sharesPartitionsBetweenInstances() {
    for (int i = 1; i <= 30; i++) {
      house.write(
          Topics.CHAPTER_UPDATED, "en/before-" + i, chapter("en/before-" + i, 1, i, "# B\n"));
    }
    house.awaitView("en/before-30", "revision", 1);

    house.start();

    for (int i = 1; i <= 30; i++) {
      house.write(
          Topics.CHAPTER_UPDATED, "en/after-" + i, chapter("en/after-" + i, 1, 30 + i, "# A\n"));
    }
    for (int i = 1; i <= 30; i++) {
      house.awaitView("en/after-" + i, "revision", 1);
    }
    assertThat(house.json("/api/v1/chapters").path("chapters")).hasSizeGreaterThanOrEqualTo(60);
  }
}
