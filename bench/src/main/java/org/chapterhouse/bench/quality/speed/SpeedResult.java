package org.chapterhouse.bench.quality.speed;

/**
 * How fast one thread is.
 *
 * @param corpus name of the corpus
 * @param megabytes size of its files in 10^6 bytes
 * @param parsing seconds of commonmark's parsing alone
 * @param reading seconds from text to all that {@code f} takes of it
 * @param tying seconds of {@code f} itself
 */
public record SpeedResult(String corpus, double megabytes, Rate parsing, Rate reading, Rate tying) {

  /** Commonmark's parsing alone, in MB/s. */
  public double parsingRate() {
    return megabytes / parsing.wall();
  }

  /** Reading: parsing as chapters are written, and taking out words; in MB/s. */
  public double readingRate() {
    return megabytes / reading.wall();
  }

  /** Reading and {@code f}, in MB/s. */
  public double wholeRate() {
    return megabytes / (reading.wall() + tying.wall());
  }

  /** {@code f} of what was read before, in MB/s. */
  public double tyingRate() {
    return megabytes / tying.wall();
  }

  /** Rate of reading and {@code f} by that of parsing, in the thread's own time. */
  public double wholeInCpu() {
    return parsing.cpu() / (reading.cpu() + tying.cpu());
  }

  /** Rate of reading by that of parsing, in the thread's own time. */
  public double readingInCpu() {
    return parsing.cpu() / reading.cpu();
  }

  /** Rate of {@code f} by that of parsing, in the thread's own time. */
  public double tyingInCpu() {
    return parsing.cpu() / tying.cpu();
  }
}
