package org.chapterhouse.enrich.stream;

import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.step.FlushRules;
import org.chapterhouse.enrich.step.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Operator tie-chapter: recomputes what is marked, at once after a fresh card and otherwise when
 * the flush rules say so, and reports the task's progress.
 */
final class TieChapterProcessor implements Processor<String, byte[], Object, Object> {

  private final StreamParts parts;
  private final FlushRules rules;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable ContextOutlet outlet;
  private @Nullable Cancellable ticking;

  TieChapterProcessor(StreamParts parts) {
    this.parts = parts;
    this.rules = parts.flushRules();
  }

  @Override
  public void init(ProcessorContext<Object, Object> opened) {
    context = opened;
    outlet = parts.outlet(opened);
    ticking = opened.schedule(parts.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  /** A fresh card has been filed. */
  @Override
  public void process(Record<String, byte[]> card) {
    long now = here().currentSystemTimeMs();
    task().adoptRules();
    ContextOutlet out = Objects.requireNonNull(outlet).dueTo(Cause.of(card).at(now));
    task().tieChapters().flush(Reach.FRESH, parts.budget(), out);
    report(out);
    here().commit();
  }

  private void tick(long now) {
    task().adoptRules();
    ContextOutlet out = Objects.requireNonNull(outlet).dueTo(Cause.none(now));
    Optional<Reach> reach = rules.reach(task().marks(), now, parts.pulse().busyAt());
    reach.ifPresent(chosen -> task().tieChapters().flush(chosen, parts.budget(), out));
    boolean news = report(out);
    if (news && reach.isPresent() && task().marks().isEmpty()) {
      here().commit();
    }
  }

  private boolean report(ContextOutlet out) {
    boolean news = task().publishProgress(out);
    if (news) {
      parts.metrics().report(here().taskId().partition(), task());
    }
    return news;
  }

  private EnrichTask task() {
    return EnrichStores.holder(here()).task();
  }

  private ProcessorContext<Object, Object> here() {
    return Objects.requireNonNull(context);
  }

  @Override
  public void close() {
    if (ticking != null) {
      ticking.cancel();
    }
    if (context != null) {
      parts.metrics().forget(context.taskId().partition());
    }
  }
}
