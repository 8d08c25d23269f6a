package org.chapterhouse.linking;

import org.jspecify.annotations.Nullable;

/**
 * What became of a written link: how often it stands there, and where it leads.
 *
 * @param times how often it stands in its chapter; 0 when it does not
 * @param target id of the chapter or path of the file found; the best candidate when it is broken
 * @param broken why it leads nowhere; null when it leads to {@code target}
 */
public record Found(int times, String target, @Nullable BrokenReason broken) {

  static final Found ABSENT = new Found(0, "", null);

  boolean leadsSomewhere() {
    return times > 0 && broken == null;
  }

  boolean isBroken() {
    return times > 0 && broken != null;
  }

  Found onceMore() {
    return new Found(times + 1, target, broken);
  }

  /** Whether nothing was gained, lost, broken or mended between the two. */
  boolean countsAs(Found other) {
    return times == other.times && broken == other.broken;
  }
}
