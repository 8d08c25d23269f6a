package org.chapterhouse.bench.quality.related;

import java.util.List;
import java.util.function.Supplier;
import org.chapterhouse.markdown.ChapterId;

/**
 * The answer to a query.
 *
 * @param chapters best first
 * @param millis how long it took
 */
record Ranked(List<ChapterId> chapters, double millis) {
  Ranked {
    chapters = List.copyOf(chapters);
  }

  static Ranked timed(Supplier<List<ChapterId>> ranking) {
    long started = System.nanoTime();
    List<ChapterId> chapters = ranking.get();
    return new Ranked(chapters, (System.nanoTime() - started) / 1e6);
  }
}
