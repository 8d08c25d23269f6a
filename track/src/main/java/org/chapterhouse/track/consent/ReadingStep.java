package org.chapterhouse.track.consent;

import java.util.List;
import org.chapterhouse.events.ReadingKind;

/**
 * What a reader did in a chapter.
 *
 * @param kind what happened
 * @param section heading that was reached; empty for other kinds
 * @param dwellSeconds how long the chapter has been visible at least; 0 for other kinds
 * @param cameFrom chapter opened just before in this visit; empty when none, and for other kinds
 */
public record ReadingStep(ReadingKind kind, String section, int dwellSeconds, String cameFrom) {

  /** The only times that are told: nobody's exact time is anybody's business. */
  public static final List<Integer> DWELLS = List.of(10, 30, 60, 180, 600, 1800);

  public ReadingStep {
    require(kind != ReadingKind.UNKNOWN, "kind", kind);
    require((kind == ReadingKind.SECTION_REACHED) != section.isEmpty(), "section", kind);
    require(kind == ReadingKind.CHAPTER_OPENED || cameFrom.isEmpty(), "cameFrom", kind);
    boolean timed = kind == ReadingKind.TIME_VISIBLE;
    require(timed ? DWELLS.contains(dwellSeconds) : dwellSeconds == 0, "dwellSeconds", kind);
  }

  public static ReadingStep opened(String cameFrom) {
    return new ReadingStep(ReadingKind.CHAPTER_OPENED, "", 0, cameFrom);
  }

  public static ReadingStep reached(String section) {
    return new ReadingStep(ReadingKind.SECTION_REACHED, section, 0, "");
  }

  public static ReadingStep visible(int seconds) {
    return new ReadingStep(ReadingKind.TIME_VISIBLE, "", seconds, "");
  }

  public static ReadingStep finished() {
    return new ReadingStep(ReadingKind.CHAPTER_FINISHED, "", 0, "");
  }

  private static void require(boolean kept, String field, ReadingKind kind) {
    if (!kept) {
      throw new IllegalArgumentException(field + " does not go with " + kind);
    }
  }
}
