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

  private final Map<K, Set<CompletableFuture<Void>>> waiting = new HashMap<>();

  /** Completes once that has arrived; whoever completes it otherwise no longer waits. */
  public CompletableFuture<Void> await(K key, BooleanSupplier isThere) {
    CompletableFuture<Void> arrival = new CompletableFuture<>();
    synchronized (this) {
      waiting.computeIfAbsent(key, none -> new HashSet<>()).add(arrival);
    }
    var unused = arrival.whenComplete((done, failure) -> forget(key, arrival));
    // Asked only now: what arrives from here on finds the future listed.
    if (isThere.getAsBoolean()) {
      arrival.complete(null);
    }
    return arrival;
  }

  public void arrived(K key) {
    Set<CompletableFuture<Void>> met;
    synchronized (this) {
      met = Set.copyOf(waiting.getOrDefault(key, Set.of()));
    }
    met.forEach(arrival -> arrival.complete(null));
  }

  /** How many wait; for tests. */
  public synchronized int size() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }

  private synchronized void forget(K key, CompletableFuture<Void> arrival) {
    waiting.computeIfPresent(key, (any, set) -> set.remove(arrival) && set.isEmpty() ? null : set);
  }
}
