package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published figures as CSV, byte for byte. */
class CsvTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int MANY = 150_000;

  private static TrackHouse house;

  @BeforeAll
  static void publish() {
    house = new TrackHouse(Map.of());
    house.tables().publish(DAY, "en/raft", "opened", "", 40);
    house.tables().publish(DAY, "en/raft", "finished", "", 10);
    house.tables().publish(DAY.plusDays(1), "en/raft", "opened", "", 20);
    house.tables().publish(DAY, "en/raft", "section", "=cmd|'/c'!A0", 10);
    house.tables().publish(DAY, "en/raft", "section", "a,\"b\"", 20);
    house.tables().publish(DAY, "en/raft", "section", "termes-é", 30);
    house.tables().publish(DAY, "en/raft", "visible", "60", 10);
    house.tables().publish(DAY, "en/raft", "came-from", "en/kafka", 10);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void hasAHeaderAndALineForEachChapterAndDay() throws Exception {
    HttpResponse<String> answer = get("chapters.csv?to=2029-12-31");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"chapters.csv\"");
    assertThat(answer.body())
        .isEqualTo(
            "day,chapter,language,opened,finished,finish_rate\r\n"
                + "2026-11-20,en/raft,en,40,10,0.25\r\n"
                + "2026-11-21,en/raft,en,20,0,0.00\r\n");
  }

  @Test
  void quotesWhatNeedsItAndKeepsSpreadsheetsFromComputing() throws Exception {
    assertThat(get("sections.csv?to=2026-11-21").body().lines())
        .containsExactlyInAnyOrder(
            "day,chapter,section,readers",
            "2026-11-20,en/raft,'=cmd|'/c'!A0,10",
            "2026-11-20,en/raft,\"a,\"\"b\"\"\",20",
            "2026-11-20,en/raft,termes-é,30");
  }

  @Test
  void tellsTimesAndWays() throws Exception {
    assertThat(get("visible.csv").body())
        .isEqualTo("day,chapter,seconds,readers\r\n2026-11-20,en/raft,60,10\r\n");
    assertThat(get("ways.csv").body())
        .isEqualTo("day,source,target,readers\r\n2026-11-20,en/kafka,en/raft,10\r\n");
  }

  @Test
  void isNarrowedDownToDays() throws Exception {
    assertThat(get("chapters.csv?from=2026-11-21&to=2026-11-21").body().lines())
        .containsExactly(
            "day,chapter,language,opened,finished,finish_rate", "2026-11-21,en/raft,en,20,0,0.00");
  }

  @Test
  void saysWhatThereIsInsteadOfWhatThereIsNot() throws Exception {
    assertThat(get("readers.csv").statusCode()).isEqualTo(404);
    assertThat(get("readers.csv").body()).contains("chapters.csv, sections.csv");
    assertThat(get("chapters.csv?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(get("chapters.csv?from=yesterday").body()).contains("from is a day like");
  }

  /** Whoever reads slowly leaves the rest in PostgreSQL, not in the memory of the server. */
  @Test
  void isWrittenAsItIsRead() throws Exception {
    house.tables().publishSections(LocalDate.of(2030, 1, 1), "en/long", MANY);
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(request("sections.csv?from=2030-01-01"), BodyHandlers.ofInputStream());

    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("day,chapter,section,readers");
      await().until(() -> house.tables().sessionsInTheMiddle() > 0);

      assertThat(lines.lines().count()).isEqualTo(MANY + 1L);
    }
    assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
  }

  private static HttpResponse<String> get(String file) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request(file), BodyHandlers.ofString());
  }

  private static HttpRequest request(String file) {
    return HttpRequest.newBuilder(house.url("/reading/figures/" + file)).build();
  }
}
