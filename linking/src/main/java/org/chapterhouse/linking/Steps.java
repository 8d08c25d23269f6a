package org.chapterhouse.linking;

/** Counts by their doublings, so that what is derived of them seldom changes. */
public final class Steps {
  private Steps() {}

  /** How often 1 must be doubled to get to the count or just below it; 0 for 0. */
  public static int of(int count) {
    return count == 0 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
  }
}
