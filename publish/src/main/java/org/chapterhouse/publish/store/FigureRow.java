package org.chapterhouse.publish.store;

import java.time.LocalDate;
import java.util.List;

/**
 * The published figures of a chapter on a closed day.
 *
 * @param key of the record
 */
public record FigureRow(String key, String chapter, LocalDate day, List<Figure> figures) {

  public FigureRow {
    figures = List.copyOf(figures);
  }

  /**
   * One figure.
   *
   * @param measure {@code opened}, {@code finished}, {@code section}, {@code visible} or {@code
   *     came-from}
   * @param detail heading, seconds or chapter it is about; else empty
   */
  public record Figure(String measure, String detail, int readers) {}
}
