package org.chapterhouse.track.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.events.SectionReaders;
import org.chapterhouse.events.VisibleReaders;
import org.chapterhouse.events.WayReaders;
import org.chapterhouse.track.store.Figure;

/** Puts the published figures of a day together, one record for each chapter. */
final class StatsRecords {

  private StatsRecords() {}

  /** Key of a record of {@code reading.stats}. */
  static String key(ReadingStats stats) {
    return stats.getChapterId() + "@" + stats.getDay();
  }

  /** The same figures make the same records, byte for byte. */
  static List<ReadingStats> of(LocalDate day, List<Figure> figures) {
    SortedMap<String, List<Figure>> byChapter = new TreeMap<>();
    for (Figure figure : figures) {
      byChapter.computeIfAbsent(figure.chapter(), chapter -> new ArrayList<>()).add(figure);
    }
    List<ReadingStats> records = new ArrayList<>();
    byChapter.forEach((chapter, own) -> records.add(stats(chapter, day, own)));
    return records;
  }

  private static ReadingStats stats(String chapter, LocalDate day, List<Figure> figures) {
    return ReadingStats.newBuilder()
        .setChapterId(chapter)
        .setDay(day.toString())
        .setOpened(single(figures, "opened"))
        .setFinished(single(figures, "finished"))
        .setSections(
            of(figures, "section").stream()
                .map(figure -> new SectionReaders(figure.detail(), figure.readers()))
                .toList())
        .setVisible(
            of(figures, "visible").stream()
                .map(
                    figure ->
                        new VisibleReaders(Integer.valueOf(figure.detail()), figure.readers()))
                .sorted(Comparator.comparing(VisibleReaders::getSeconds))
                .toList())
        .setCameFrom(
            of(figures, "came-from").stream()
                .map(figure -> new WayReaders(figure.detail(), figure.readers()))
                .toList())
        .build();
  }

  private static int single(List<Figure> figures, String measure) {
    return of(figures, measure).stream().mapToInt(Figure::readers).findFirst().orElse(0);
  }

  private static List<Figure> of(List<Figure> figures, String measure) {
    return figures.stream()
        .filter(figure -> figure.measure().equals(measure))
        .sorted(Comparator.comparing(Figure::detail))
        .toList();
  }
}
