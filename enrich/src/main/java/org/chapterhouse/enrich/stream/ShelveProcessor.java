package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.jspecify.annotations.Nullable;

/**
 * What shelving chapters and assets have in common: a record is checked and shelved, or goes to the
 * dead letters; either way its offset counts as shelved, and a fresh one asks for its commit.
 *
 * @param <V> type of the values
 */
abstract class ShelveProcessor<V extends SpecificRecord>
    implements Processor<byte[], byte[], Object, Object> {

  private final StreamParts parts;
  private final RecordDecoder<V> decoder;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable TaskHolder holder;
  private @Nullable ContextOutlet outlet;
  private @Nullable DeadLetters deadLetters;

  ShelveProcessor(StreamParts parts, RecordDecoder<V> decoder) {
    this.parts = parts;
    this.decoder = decoder;
  }

  /** Name of the topic, for complaints. */
  abstract String topic();

  /** Refuses a value that must not stand under this key. */
  abstract void check(String key, V value) throws HostileRecordException;

  /** Shelves a value; what it says is wrong with it goes to the dead letters beside that. */
  abstract String shelve(EnrichTask task, V value, long offset, ContextOutlet out);

  /** Passes over a record that cannot be shelved. */
  abstract void passOver(EnrichTask task, long offset);

  /** Whether the value came with a bulk push. */
  abstract boolean isBulk(V value);

  @Override
  public final void init(ProcessorContext<Object, Object> opened) {
    context = opened;
    holder = EnrichStores.holder(opened);
    outlet = parts.outlet(opened);
    deadLetters = new DeadLetters(opened, parts.metrics());
  }

  @Override
  public final void process(Record<byte[], byte[]> record) {
    ProcessorContext<Object, Object> here = Objects.requireNonNull(context);
    parts.pulse().beat(here.currentSystemTimeMs());
    long offset =
        here.recordMetadata()
            .map(RecordMetadata::offset)
            .orElseThrow(() -> new IllegalStateException("only records are shelved"));
    EnrichTask task = Objects.requireNonNull(holder).task();
    try {
      shelve(here, task, decoded(record), record, offset);
    } catch (HostileRecordException e) {
      dead(record, e.getClass().getName(), String.valueOf(e.getMessage()));
      passOver(task, offset);
    }
  }

  private void shelve(
      ProcessorContext<Object, Object> here,
      EnrichTask task,
      V value,
      Record<byte[], byte[]> record,
      long offset) {
    ContextOutlet out = Objects.requireNonNull(outlet).dueTo(Cause.of(record));
    String complaint = shelve(task, value, offset, out);
    if (!complaint.isEmpty()) {
      dead(record, "unreadable-chapter", complaint);
    }
    if (parts.freshness().isFresh(record.timestamp(), here.currentSystemTimeMs(), isBulk(value))) {
      here.commit();
    }
  }

  private void dead(Record<byte[], byte[]> record, String reason, String message) {
    Objects.requireNonNull(deadLetters).send(record, reason, message);
  }

  private V decoded(Record<byte[], byte[]> record) throws HostileRecordException {
    V value = decoder.decode(record.headers(), record.value());
    if (value == null || record.key() == null) {
      throw new HostileRecordException("neither key nor value of " + topic() + " may be null");
    }
    check(new String(record.key(), UTF_8), value);
    return value;
  }
}
