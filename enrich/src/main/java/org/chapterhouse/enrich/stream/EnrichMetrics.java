package org.chapterhouse.enrich.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chapterhouse.enrich.step.EnrichTask;

/** What the stage counts, over all tasks of this process; a series per task would be too many. */
public final class EnrichMetrics {

  private record Seen(long recomputed, long changed, int marks, long cards) {}

  private final Map<Integer, Seen> byPartition = new ConcurrentHashMap<>();
  private final Counter recomputed;
  private final Counter changed;
  private final Counter deadLetters;

  public EnrichMetrics(MeterRegistry registry) {
    recomputed =
        Counter.builder("enrich.recomputed")
            .description("Chapters recomputed since the process started")
            .register(registry);
    changed =
        Counter.builder("enrich.changed")
            .description("Recomputed chapters whose ties or edges came out differently")
            .register(registry);
    deadLetters =
        Counter.builder("enrich.dead.letters")
            .description("Records sent to the dead letters")
            .register(registry);
    Gauge.builder("enrich.marks", this, EnrichMetrics::marks)
        .description("Chapters and nodes waiting to be recomputed")
        .register(registry);
    Gauge.builder("enrich.catalogue.cards", this, EnrichMetrics::cards)
        .description("Cards in the largest catalogue of this process")
        .register(registry);
  }

  /** Takes over the counters of a task; called from the task's own thread. */
  void report(int partition, EnrichTask task) {
    Seen now =
        new Seen(
            task.progress().recomputedEver(),
            task.progress().changedEver(),
            task.marks().size(),
            task.cards());
    Seen before = byPartition.put(partition, now);
    if (before != null) {
      recomputed.increment((double) Math.max(0, now.recomputed - before.recomputed));
      changed.increment((double) Math.max(0, now.changed - before.changed));
    }
  }

  /** The task is no longer here. */
  void forget(int partition) {
    byPartition.remove(partition);
  }

  void deadLetter() {
    deadLetters.increment();
  }

  private double marks() {
    return byPartition.values().stream().mapToInt(Seen::marks).sum();
  }

  private double cards() {
    return byPartition.values().stream().mapToLong(Seen::cards).max().orElse(0);
  }
}
