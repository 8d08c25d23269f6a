package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.chapterhouse.enrich.EnrichSettings;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.step.FlushRules;
import org.chapterhouse.enrich.step.Partitions;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.enrich.step.SharedCards;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/**
 * What the processors of all tasks of one process are made from.
 *
 * @param pulse shared by all tasks, so that each thread knows whether it is idle
 * @param cards shared by all tasks, which all have the same
 */
record StreamParts(
    EnrichSettings settings,
    AvroSerdes serdes,
    Rules rules,
    EnrichMetrics metrics,
    ThreadPulse pulse,
    SharedCards cards) {

  RecordDecoder<ChapterUpdated> updateDecoder() {
    return new RecordDecoder<>(
        Topics.CHAPTER_UPDATED.name(), serdes.of(ChapterUpdated.class).deserializer());
  }

  RecordDecoder<AssetUpdated> assetDecoder() {
    return new RecordDecoder<>(
        Topics.ASSET_UPDATED.name(), serdes.of(AssetUpdated.class).deserializer());
  }

  RecordDecoder<ChapterCard> cardDecoder() {
    return new RecordDecoder<>(
        Topics.CHAPTER_CARDS.name(), serdes.of(ChapterCard.class).deserializer());
  }

  ContextOutlet outlet(ProcessorContext<Object, Object> context) {
    return new ContextOutlet(context, serdes.of(ChapterCard.class).serializer());
  }

  Partitions partitions(int own) {
    return new Partitions(own, settings.partitions(), this::partitionOf);
  }

  /**
   * As the producer does it, so that a node's owner also finds the node's records in its partition.
   */
  private int partitionOf(String key) {
    return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), settings.partitions());
  }

  Freshness freshness() {
    return new Freshness(settings.freshFor());
  }

  FlushRules flushRules() {
    return new FlushRules(settings.flushIdle(), settings.flushPatience());
  }

  Duration tick() {
    return settings.flushTick();
  }

  EnrichTask.Parts taskParts() {
    return new EnrichTask.Parts(rules, settings.heldBytes() / settings.partitions(), cards);
  }

  /** True until the time one flush may take is over. */
  BooleanSupplier budget() {
    long end = System.nanoTime() + settings.flushBudget().toNanos();
    return () -> System.nanoTime() < end;
  }
}
