package org.chapterhouse.publish.settled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.Share;
import org.chapterhouse.schemas.Topics;

/**
 * Answers whether everything that edits up to a sequence touch is readable. It asks, in this order:
 * is the content in the views; has every task shelved it; have all tasks filed the cards that came
 * of it, and is nothing marked any more; are the ties that came of that in the views. Traffic after
 * the question does not keep the answer from coming.
 */
public final class Settlement {

  /** Everything visible at the moment of asking. */
  public static final long EVERYTHING = Long.MAX_VALUE;

  private static final String CONTENT = Topics.CHAPTER_UPDATED.name();
  private static final List<String> DERIVED =
      List.of(Topics.CHAPTER_TIES.name(), Topics.GRAPH_NODES.name(), Topics.GRAPH_EDGES.name());

  private final int partitions;
  private final HighWatermarks watermarks;
  private final Supplier<Map<Share, Position>> positions;
  private final ProgressBoard progress;
  private final Signal signal;

  /**
   * @param partitions of every topic but those of edits and decisions
   * @param positions how far the views have come
   * @param signal pulses when positions or progress change
   */
  public Settlement(
      int partitions,
      HighWatermarks watermarks,
      Supplier<Map<Share, Position>> positions,
      ProgressBoard progress,
      Signal signal) {
    this.partitions = partitions;
    this.watermarks = watermarks;
    this.positions = positions;
    this.progress = progress;
    this.signal = signal;
  }

  /**
   * Waits until edits up to a sequence are settled.
   *
   * @param sequence of a decision that is visible, or {@link #EVERYTHING}
   * @return whether it came true within the limit
   */
  public boolean await(long sequence, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Map<Share, Long> content = watermarks.of(List.of(CONTENT));
    if (!signal.await(deadline, () -> viewsReach(content))) {
      return false;
    }
    Map<Share, Position> shown = positions.get();
    if (!signal.await(deadline, () -> allShelved(shown, progress.read()))) {
      return false;
    }
    long[] written = cardsWritten(progress.read());
    if (!signal.await(deadline, () -> allFiled(written, progress.read()))
        || !signal.await(deadline, () -> nothingMarked(sequence, progress.read()))) {
      return false;
    }
    Map<Share, Long> derived = watermarks.of(DERIVED);
    return signal.await(deadline, () -> viewsReach(derived));
  }

  private boolean viewsReach(Map<Share, Long> ends) {
    Map<Share, Position> reached = positions.get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              Position position = reached.get(end.getKey());
              return end.getValue() == 0
                  || position != null && position.nextOffset() >= end.getValue();
            });
  }

  private boolean allShelved(Map<Share, Position> shown, Map<Integer, EnrichProgress> tasks) {
    return allTasks(
        tasks,
        task -> {
          Position position = shown.get(new Share(CONTENT, task.getPartition()));
          return position == null || task.getShelvedOffset() > position.lastRecordOffset();
        });
  }

  private long[] cardsWritten(Map<Integer, EnrichProgress> tasks) {
    return IntStream.range(0, partitions)
        .mapToLong(partition -> tasks.get(partition).getCardsWritten())
        .toArray();
  }

  private boolean allFiled(long[] written, Map<Integer, EnrichProgress> tasks) {
    return allTasks(
        tasks,
        task ->
            IntStream.range(0, partitions)
                .allMatch(writer -> filed(task, writer) >= written[writer]));
  }

  private static long filed(EnrichProgress task, int writer) {
    List<Long> filed = task.getCardsFiled();
    return writer < filed.size() ? filed.get(writer) : 0;
  }

  private boolean nothingMarked(long sequence, Map<Integer, EnrichProgress> tasks) {
    return allTasks(tasks, task -> task.getLowestMark() == 0 || task.getLowestMark() > sequence);
  }

  private boolean allTasks(Map<Integer, EnrichProgress> tasks, Predicate<EnrichProgress> test) {
    return IntStream.range(0, partitions)
        .allMatch(partition -> tasks.containsKey(partition) && test.test(tasks.get(partition)));
  }
}
