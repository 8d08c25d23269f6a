package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.step.Shelved;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Operator shelve-chapter: chapter.updated to the shelf and, as cards, to chapter.cards. */
final class ShelveChapterProcessor implements Processor<byte[], byte[], Object, Object> {

  private final StreamParts parts;
  private final RecordDecoder<ChapterUpdated> decoder;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable TaskHolder holder;
  private @Nullable ContextOutlet outlet;
  private @Nullable DeadLetters deadLetters;

  ShelveChapterProcessor(StreamParts parts) {
    this.parts = parts;
    this.decoder = parts.updateDecoder();
  }

  @Override
  public void init(ProcessorContext<Object, Object> opened) {
    context = opened;
    holder = EnrichStores.holder(opened);
    outlet = parts.outlet(opened);
    deadLetters = new DeadLetters(opened, parts.metrics());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<Object, Object> here = Objects.requireNonNull(context);
    parts.pulse().beat(here.currentSystemTimeMs());
    long offset =
        here.recordMetadata()
            .map(RecordMetadata::offset)
            .orElseThrow(() -> new IllegalStateException("only records are shelved"));
    EnrichTask task = Objects.requireNonNull(holder).task();
    try {
      shelve(task, check(record), record, offset);
    } catch (HostileRecordException e) {
      Objects.requireNonNull(deadLetters)
          .send(record, e.getClass().getName(), String.valueOf(e.getMessage()));
      task.progress().shelved(offset);
    }
  }

  private void shelve(
      EnrichTask task, ChapterUpdated update, Record<byte[], byte[]> record, long offset) {
    ContextOutlet out = Objects.requireNonNull(outlet).dueTo(Cause.of(record));
    Shelved shelved = task.shelveChapter().shelve(update, offset, out);
    if (!shelved.complaint().isEmpty()) {
      Objects.requireNonNull(deadLetters).send(record, "unreadable-chapter", shelved.complaint());
    }
    if (parts.freshness().isFresh(record.timestamp(), now(), update.getBulk())) {
      Objects.requireNonNull(context).commit();
    }
  }

  private ChapterUpdated check(Record<byte[], byte[]> record) throws HostileRecordException {
    ChapterUpdated update = decoder.decode(record.headers(), record.value());
    if (update == null || record.key() == null) {
      throw new HostileRecordException("neither key nor value of chapter.updated may be null");
    }
    String key = new String(record.key(), UTF_8);
    if (!key.equals(update.getChapterId())) {
      throw new HostileRecordException("key " + key + " holds " + update.getChapterId());
    }
    if (update.getState() == ChapterState.UNKNOWN) {
      throw new HostileRecordException(key + " has a state this version does not know");
    }
    checkId(key);
    if (!update.getMovedTo().isEmpty()) {
      checkId(update.getMovedTo());
    }
    return update;
  }

  private static void checkId(String id) throws HostileRecordException {
    try {
      ChapterId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new HostileRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  private long now() {
    return Objects.requireNonNull(context).currentSystemTimeMs();
  }
}
