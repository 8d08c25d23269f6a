package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.removed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.events.SectionReaders;
import org.chapterhouse.events.VisibleReaders;
import org.chapterhouse.events.WayReaders;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published figures on their way from {@code reading.stats} to the dashboard. */
class AnalyticsTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private static PublishHouse house;

  @BeforeAll
  static void publish() {
    house = PublishHouse.running();
    write(chapter("en/raft", 1, 1, "# Raft\n\n## Terms\n\nText.\n"));
    write(chapter("en/kafka", 1, 2, "# Kafka\n\nText.\n"));
    house.awaitStatus("/en/raft", 200);
    house.awaitStatus("/en/kafka", 200);
    assertThat(page("").text()).contains("There are no figures yet");
    tell("en/raft", LAST.minusDays(40), 10, 10);
    tell("en/raft", LAST.minusDays(1), 60, 20);
    tell("en/raft", LAST.minusDays(1), 50, 20); // told again: the last word counts
    tell("en/raft", LAST, 100, 30);
    tell("en/kafka", LAST, 40, 0);
    Awaitility.await().until(() -> rows(page("&days=90"), 0).contains("November 20, 2026 140 30"));
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void showsReadsByDay() {
    assertThat(rows(page(""), 0))
        .containsExactly("November 19, 2026 50 20", "November 20, 2026 140 30");
  }

  @Test
  void showsChaptersWithTheirFinishRate() {
    assertThat(rows(page(""), 1)).containsExactly("1 Raft 150 50 33", "2 Kafka 40 0 0");
  }

  @Test
  void showsWhatGainedReaders() {
    assertThat(rows(page(""), 2)).containsExactly("1 Raft 10 150 140", "2 Kafka 0 40 40");
  }

  @Test
  void showsWaysWithTitles() {
    assertThat(rows(page(""), 3)).containsExactly("1 Kafka Raft 30");
  }

  @Test
  void showsWhereReadersOfAChapterStopAndHowLongTheyStay() {
    Document page = page("&chapter=en/raft");

    assertThat(rows(page, 0))
        .containsExactly(
            "1 Opened 150", "2 Terms 60", "3 References 40", "4 #gone 20", "5 Finished 50");
    assertThat(rows(page, 1)).containsExactly("1 10 seconds 60", "2 3 minutes 30");
  }

  @Test
  void showsOtherPeriods() {
    assertThat(rows(page("&days=90"), 0))
        .hasSize(41)
        .startsWith("October 11, 2026 10 10", "October 12, 2026 0 0");
    assertThat(page("&days=90").select(".periods [aria-current]").text()).isEqualTo("90 days");
    assertThat(rows(page("&days=1234"), 0)).hasSize(2);
  }

  /** Charts are drawn from the tables, so these say everything there is. */
  @Test
  void hasATableForEachChart() {
    assertThat(page("").select("details[open] table[data-chart]")).hasSize(4);
    assertThat(page("").select("canvas, img")).isEmpty();
    assertThat(house.get("/site/uplot.js").body()).contains("uPlot");
    assertThat(house.get("/site/uplot.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
  }

  @Test
  void showsOnChaptersWhereReadersWentOnOnlyWhenTurnedOn() {
    restartShowing(false);
    assertThat(chapterPage().select(".went-on")).isEmpty();

    restartShowing(true);

    assertThat(chapterPage().select(".went-on li").eachText()).containsExactly("Raft");
  }

  /** Figures keep the names of their day; a page leads only to what is there now. */
  @Test
  void leadsToLiveChaptersUnderTheirPresentNames() {
    write(chapter("en/before", 1, 3, "# Before\n"));
    write(chapter("en/after", 1, 4, "# After\n"));
    write(removed("en/former", 1, 5, "en/before"));
    write(removed("en/left", 1, 6, "en/after"));
    write(removed("en/gone", 1, 7, ""));
    tellWay("en/former", "en/left", 40);
    tellWay("en/before", "en/gone", 90);
    tellWay("en/before", "en/former", 80);
    tellWay("en/before", "en/kafka", 50);
    tellWay("en/before", "en/after", 20);
    restartShowing(true);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(page("en/before", ".went-on a[href]"))
                    .containsExactly("/en/after After", "/en/kafka Kafka"));
  }

  private static List<String> page(String id, String links) {
    return Jsoup.parse(house.get("/" + id).body()).select(links).stream()
        .map(link -> link.attr("href") + " " + link.text())
        .toList();
  }

  private static void tellWay(String from, String to, int readers) {
    ReadingStats stats =
        ReadingStats.newBuilder()
            .setChapterId(to)
            .setDay(LAST.minusDays(40).toString())
            .setCameFrom(List.of(new WayReaders(from, readers)))
            .build();
    house.write(Topics.READING_STATS, to + "@" + stats.getDay(), stats);
  }

  private static void restartShowing(boolean readersWentOn) {
    house.showReadersWentOn(readersWentOn);
    house.stop();
    house.start();
  }

  private static Document chapterPage() {
    return Jsoup.parse(house.get("/en/kafka").body());
  }

  private static Document page(String more) {
    return Jsoup.parse(house.get("/analytics?lang=en" + more).body());
  }

  private static List<String> rows(Document page, int table) {
    return page.select("table").stream()
        .skip(table)
        .limit(1)
        .flatMap(each -> each.select("tbody tr").eachText().stream())
        .toList();
  }

  private static void write(ChapterUpdated chapter) {
    house.write(Topics.CHAPTER_UPDATED, chapter.getChapterId(), chapter);
  }

  private static List<SectionReaders> sections(int opened) {
    List<SectionReaders> sections = new ArrayList<>();
    sections.add(new SectionReaders("front-references", 20));
    sections.add(new SectionReaders("terms", 30));
    if (opened == 100) {
      sections.add(new SectionReaders("gone", 20));
    }
    return sections;
  }

  private static void tell(String chapter, LocalDate day, int opened, int finished) {
    boolean raft = chapter.equals("en/raft") && opened > 50;
    boolean counted = chapter.equals("en/raft") && opened >= 50;
    ReadingStats stats =
        ReadingStats.newBuilder()
            .setChapterId(chapter)
            .setDay(day.toString())
            .setOpened(opened)
            .setFinished(finished)
            .setSections(counted ? sections(opened) : List.of())
            .setVisible(
                raft ? List.of(new VisibleReaders(10, 60), new VisibleReaders(180, 30)) : List.of())
            .setCameFrom(raft ? List.of(new WayReaders("en/kafka", 30)) : List.of())
            .build();
    house.write(Topics.READING_STATS, chapter + "@" + day, stats);
  }
}
