package org.chapterhouse.enrich.stream;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.chapterhouse.enrich.step.TaskStore;
import org.chapterhouse.enrich.step.TaskStores;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Retention;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;

/**
 * The stores of a task, each with a changelog of its own. In particular chapter.cards is never the
 * catalogue's: a task that writes to its own source topic would checkpoint past what it has filed.
 * Marks and progress change with every record; the cache lets only what a transaction ends with
 * into their changelogs.
 */
final class EnrichStores {

  static final String CHAPTERS = "chapter-by-id";
  static final String CARDS = "card-by-id";
  static final String TIES = "ties-by-id";
  static final String EDGES = "edge-by-chapter-and-key";
  static final String NODES = "node-by-key";
  static final String MARKS = "mark-by-target";
  static final String PROGRESS = "progress-by-partition";
  static final String RULES = "rules-by-partition";
  static final String TASK = "task-on-heap";

  private EnrichStores() {}

  static List<StoreBuilder<?>> builders(AvroSerdes serdes) {
    return List.of(
        onDisk(CHAPTERS, as(Topics.CHAPTER_UPDATED, serdes.of(ChapterUpdated.class))),
        onDisk(CARDS, as(Topics.CHAPTER_CARDS, serdes.of(ChapterCard.class))),
        inMemory(TIES, Serdes.ByteArray()).withCachingDisabled(),
        inMemory(EDGES, Serdes.ByteArray()).withCachingDisabled(),
        inMemory(NODES, Serdes.ByteArray()).withCachingDisabled(),
        inMemory(MARKS, Serdes.Long()).withCachingEnabled(),
        inMemory(PROGRESS, as(Topics.ENRICH_PROGRESS, serdes.of(EnrichProgress.class)))
            .withCachingEnabled(),
        inMemory(RULES, Serdes.ByteArray()).withCachingDisabled(),
        TaskHolder.builder(TASK));
  }

  /** Encodes as in the topic, so that changelogs need no schemas of their own in the registry. */
  private static <V> Serde<V> as(Topic topic, Serde<V> serde) {
    return Serdes.serdeFrom(
        (changelog, value) -> serde.serializer().serialize(topic.name(), value),
        (changelog, bytes) -> serde.deserializer().deserialize(topic.name(), bytes));
  }

  private static <V> StoreBuilder<?> onDisk(String name, Serde<V> values) {
    return logged(Stores.persistentKeyValueStore(name), values).withCachingDisabled();
  }

  /**
   * A hundred bytes an entry: reading them back costs less than opening one more RocksDB a task.
   */
  private static <V> StoreBuilder<?> inMemory(String name, Serde<V> values) {
    return logged(Stores.inMemoryKeyValueStore(name), values);
  }

  private static <V> StoreBuilder<?> logged(KeyValueBytesStoreSupplier store, Serde<V> values) {
    return Stores.keyValueStoreBuilder(store, Serdes.String(), values)
        .withLoggingEnabled(Retention.changelog());
  }

  static TaskStores of(ProcessorContext<?, ?> context) {
    return new TaskStores(
        store(context, CHAPTERS),
        store(context, CARDS),
        store(context, TIES),
        store(context, EDGES),
        store(context, NODES),
        store(context, MARKS),
        store(context, PROGRESS),
        store(context, RULES));
  }

  static TaskHolder holder(ProcessorContext<?, ?> context) {
    return context.getStateStore(TASK);
  }

  private static <V> TaskStore<V> store(ProcessorContext<?, ?> context, String name) {
    return new StreamsStore<>(context.getStateStore(name));
  }
}
