package org.chapterhouse.publish.settled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.publish.store.Backlog;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.Share;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether everything that edits up to a sequence touch is readable. It asks, in this order:
 * is the content in the views; has every task shelved it; have all tasks filed the cards that came
 * of it, and is nothing marked any more; are the ties that came of that in the views; has search
 * looked at the content. Traffic after the question does not keep the answer from coming.
 */
public final class Settlement {

  /** Everything visible at the moment of asking. */
  public static final long EVERYTHING = Long.MAX_VALUE;

  private static final String CHAPTERS = Topics.CHAPTER_UPDATED.name();
  private static final String ASSETS = Topics.ASSET_UPDATED.name();
  private static final List<String> CONTENT = List.of(CHAPTERS, ASSETS);
  private static final List<String> DERIVED =
      List.of(Topics.CHAPTER_TIES.name(), Topics.GRAPH_NODES.name(), Topics.GRAPH_EDGES.name());

  private final int partitions;
  private final HighWatermarks watermarks;
  private final Supplier<Map<Share, Position>> positions;
  private final Backlog search;
  private final ProgressBoard progress;
  private final Signal signal;

  /**
   * @param partitions of every topic but those of edits and decisions
   * @param positions how far the views have come
   * @param search chapters that search has yet to look at
   * @param signal pulses when positions, progress or the backlog change
   */
  public Settlement(
      int partitions,
      HighWatermarks watermarks,
      Supplier<Map<Share, Position>> positions,
      Backlog search,
      ProgressBoard progress,
      Signal signal) {
    this.partitions = partitions;
    this.watermarks = watermarks;
    this.positions = positions;
    this.search = search;
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
    Map<Share, Long> content = watermarks.of(CONTENT);
    if (!signal.await(deadline, () -> viewsReach(content))) {
      return false;
    }
    Map<Share, Position> shown = positions.get();
    long searched = search.last();
    if (!signal.await(deadline, () -> all(task -> hasShelved(task, shown)))) {
      return false;
    }
    long[] written = tasks().stream().mapToLong(EnrichProgress::getCardsWritten).toArray();
    if (!signal.await(deadline, () -> all(task -> hasFiled(task, written)))
        || !signal.await(deadline, () -> all(task -> hasNoMarkUpTo(task, sequence)))) {
      return false;
    }
    Map<Share, Long> derived = watermarks.of(DERIVED);
    return signal.await(deadline, () -> viewsReach(derived))
        && signal.await(deadline, () -> search.isDone(searched));
  }

  /**
   * What keeps everything there is from being settled at this moment; empty when nothing does. For
   * people: it is looked at once, not waited for.
   */
  public String missing() {
    Map<Share, Long> content = watermarks.of(CONTENT);
    Map<Share, Long> derived = watermarks.of(DERIVED);
    Map<Share, Position> shown = positions.get();
    List<EnrichProgress> tasks = tasks();
    long[] written = tasks.stream().mapToLong(EnrichProgress::getCardsWritten).toArray();
    if (!viewsReach(content)) {
      return "the views have yet to read " + behind(content);
    }
    if (tasks.size() < partitions) {
      return "only %d of %d enrich tasks said how far they are".formatted(tasks.size(), partitions);
    }
    if (!all(task -> hasShelved(task, shown))) {
      return "enrich has yet to shelve chapters or files";
    }
    if (!all(task -> hasFiled(task, written))) {
      return "enrich has yet to file cards";
    }
    if (!all(task -> hasNoMarkUpTo(task, EVERYTHING))) {
      return "enrich has yet to tie chapters";
    }
    if (!viewsReach(derived)) {
      return "the views have yet to read " + behind(derived);
    }
    return search.last() == 0 ? "" : "search has yet to look at chapters";
  }

  /** Shares the views lag behind in, as {@code topic-partition@reached of end}. */
  private String behind(Map<Share, Long> ends) {
    Map<Share, Position> reached = positions.get();
    return ends.entrySet().stream()
        .filter(end -> end.getValue() > nextOffset(reached.get(end.getKey())))
        .map(
            end ->
                "%s@%d of %d"
                    .formatted(end.getKey(), nextOffset(reached.get(end.getKey())), end.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static long nextOffset(@Nullable Position position) {
    return position == null ? 0 : position.nextOffset();
  }

  private boolean viewsReach(Map<Share, Long> ends) {
    Map<Share, Position> reached = positions.get();
    return ends.entrySet().stream()
        .allMatch(end -> nextOffset(reached.get(end.getKey())) >= end.getValue());
  }

  /** What every task says, in the order of partitions; too short while one has not spoken. */
  private List<EnrichProgress> tasks() {
    Map<Integer, EnrichProgress> said = progress.read();
    return IntStream.range(0, partitions)
        .boxed()
        .flatMap(partition -> Optional.ofNullable(said.get(partition)).stream())
        .toList();
  }

  private boolean all(Predicate<EnrichProgress> test) {
    List<EnrichProgress> tasks = tasks();
    return tasks.size() == partitions && tasks.stream().allMatch(test);
  }

  private static boolean hasShelved(EnrichProgress task, Map<Share, Position> shown) {
    int partition = task.getPartition();
    return task.getShelvedOffset() > lastRecord(shown.get(new Share(CHAPTERS, partition)))
        && task.getAssetsShelvedOffset() > lastRecord(shown.get(new Share(ASSETS, partition)));
  }

  private static long lastRecord(@Nullable Position position) {
    return position == null ? -1 : position.lastRecordOffset();
  }

  private static boolean hasFiled(EnrichProgress task, long[] written) {
    List<Long> filed = task.getCardsFiled();
    return IntStream.range(0, written.length)
        .allMatch(writer -> (writer < filed.size() ? filed.get(writer) : 0) >= written[writer]);
  }

  private static boolean hasNoMarkUpTo(EnrichProgress task, long sequence) {
    return task.getLowestMark() == 0 || task.getLowestMark() > sequence;
  }
}
