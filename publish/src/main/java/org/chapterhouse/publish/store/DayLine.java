package org.chapterhouse.publish.store;

import java.time.LocalDate;

/** Published reads of a day, summed over chapters. */
public record DayLine(LocalDate day, int opened, int finished) {}
