package org.chapterhouse.publish.store;

import java.time.LocalDate;

/** Days from the first to the last, both among them. */
public record Period(LocalDate first, LocalDate last) {

  /** So many days up to the last. */
  public static Period upTo(LocalDate last, int days) {
    return new Period(last.minusDays(days - 1L), last);
  }

  /** As many days just before. */
  public Period before() {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    return new Period(first.minusDays(days), first.minusDays(1));
  }
}
