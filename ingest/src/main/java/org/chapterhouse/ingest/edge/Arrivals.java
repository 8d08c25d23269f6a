package org.chapterhouse.ingest.edge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Who waits for what to arrive.
 *
 * @param <K> names what is waited for
 */
public final class Arrivals<K> {

  private record Wait(CompletableFuture<Void> arrival) {}

  private final Map<K, Set<Wait>> waiting = new HashMap<>();

  /** Completes once that has arrived; whoever completes it otherwise no longer waits. */
  public CompletableFuture<Void> await(K key, BooleanSupplier isThere) {
    CompletableFuture<Void> arrival = new CompletableFuture<>();
    Wait wait = new Wait(arrival);
    synchronized (this) {
      waiting.computeIfAbsent(key, none -> new HashSet<>()).add(wait);
    }
    var unused = arrival.whenComplete((done, failure) -> forget(key, wait));
    // Asked only now: what arrives from here on finds the future listed.
    if (isThere.getAsBoolean()) {
      arrival.complete(null);
    }
    return arrival;
  }

  public void arrived(K key) {
    Set<Wait> met;
    synchronized (this) {
      met = Set.copyOf(waiting.getOrDefault(key, Set.of()));
    }
    met.forEach(wait -> wait.arrival().complete(null));
  }

  /** How many wait; for tests. */
  public synchronized int size() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }

  private synchronized void forget(K key, Wait wait) {
    waiting.computeIfPresent(key, (any, set) -> set.remove(wait) && set.isEmpty() ? null : set);
  }
}
