package org.chapterhouse.ingest.edge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** For each chapter the highest sequence seen, and who waits for a higher one. */
final class SequenceWaits {

  private record Wait(long sequence, CompletableFuture<Void> reached) {}

  private final Map<String, Long> highest = new HashMap<>();
  private final Map<String, List<Wait>> waits = new HashMap<>();

  void seen(String chapterId, long sequence) {
    List<Wait> met = new ArrayList<>();
    synchronized (this) {
      long now = highest.merge(chapterId, sequence, Math::max);
      List<Wait> waiting = waits.get(chapterId);
      if (waiting != null) {
        waiting.stream().filter(wait -> wait.sequence() <= now).forEach(met::add);
        waiting.removeAll(met);
        if (waiting.isEmpty()) {
          waits.remove(chapterId);
        }
      }
    }
    met.forEach(wait -> wait.reached().complete(null));
  }

  synchronized boolean isReached(String chapterId, long sequence) {
    return highest.getOrDefault(chapterId, 0L) >= sequence;
  }

  /** Completes once the chapter has been seen at that sequence or a higher one. */
  synchronized CompletableFuture<Void> reach(String chapterId, long sequence) {
    if (isReached(chapterId, sequence)) {
      return CompletableFuture.completedFuture(null);
    }
    Wait wait = new Wait(sequence, new CompletableFuture<>());
    waits.computeIfAbsent(chapterId, none -> new ArrayList<>()).add(wait);
    // Whoever stops waiting (a deadline, a closed connection) must not stay listed for good.
    var unused = wait.reached().whenComplete((done, failure) -> forget(chapterId, wait));
    return wait.reached();
  }

  private synchronized void forget(String chapterId, Wait wait) {
    List<Wait> waiting = waits.get(chapterId);
    if (waiting != null && waiting.remove(wait) && waiting.isEmpty()) {
      waits.remove(chapterId);
    }
  }

  /** How many wait; for tests and metrics. */
  synchronized int waiting() {
    return waits.values().stream().mapToInt(List::size).sum();
  }
}
