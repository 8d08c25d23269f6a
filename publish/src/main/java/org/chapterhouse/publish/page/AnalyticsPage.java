package org.chapterhouse.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.store.DayLine;
import org.chapterhouse.publish.store.ReadLine;
import org.chapterhouse.publish.store.WayLine;

/**
 * What the dashboard shows: published figures of closed days.
 *
 * @param span the days it is about, in words; empty before there are any figures
 * @param days how many days were asked for
 * @param choices numbers of days that can be asked for
 * @param reads each day
 * @param mostRead chapters with most readers
 * @param trending chapters that gained most
 * @param ways most taken ways from chapter to chapter
 * @param chapter the chapter that was asked for
 */
public record AnalyticsPage(
    String span,
    int days,
    List<Integer> choices,
    List<DayLine> reads,
    List<ReadLine> mostRead,
    List<ReadLine> trending,
    List<WayLine> ways,
    Optional<OfChapter> chapter) {

  public AnalyticsPage {
    choices = List.copyOf(choices);
    reads = List.copyOf(reads);
    mostRead = List.copyOf(mostRead);
    trending = List.copyOf(trending);
    ways = List.copyOf(ways);
  }

  /**
   * One chapter.
   *
   * @param stops headings with the readers who reached them
   * @param times how long readers stayed at least
   * @param onward where its readers went on to
   */
  public record OfChapter(
      String id, String title, List<Step> stops, List<Step> times, List<WayLine> onward) {

    public OfChapter {
      stops = List.copyOf(stops);
      times = List.copyOf(times);
      onward = List.copyOf(onward);
    }
  }

  /** How many readers came so far. */
  public record Step(String name, int readers) {}

  /** Percentage of those who opened a chapter that finished it; empty where nobody opened it. */
  public static String rate(int opened, int finished) {
    return opened == 0 ? "" : Integer.toString(Math.min(100, 100 * finished / opened));
  }

  /** Address of the dashboard with a close look at one chapter. */
  public String closely(String language, String chapter) {
    return "/analytics?lang="
        + language
        + "&days="
        + days
        + "&chapter="
        + URLEncoder.encode(chapter, StandardCharsets.UTF_8);
  }

  public boolean isEmpty() {
    return span.isEmpty();
  }
}
