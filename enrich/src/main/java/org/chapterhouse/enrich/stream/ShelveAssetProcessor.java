package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.jspecify.annotations.Nullable;

/** Operator shelve-asset: asset.updated, as cards without bytes, to chapter.cards. */
final class ShelveAssetProcessor implements Processor<byte[], byte[], Object, Object> {

  private final StreamParts parts;
  private final RecordDecoder<AssetUpdated> decoder;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable TaskHolder holder;
  private @Nullable ContextOutlet outlet;
  private @Nullable DeadLetters deadLetters;

  ShelveAssetProcessor(StreamParts parts) {
    this.parts = parts;
    this.decoder = parts.assetDecoder();
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
    long now = here.currentSystemTimeMs();
    parts.pulse().beat(now);
    long offset =
        here.recordMetadata()
            .map(RecordMetadata::offset)
            .orElseThrow(() -> new IllegalStateException("only records are shelved"));
    EnrichTask task = Objects.requireNonNull(holder).task();
    try {
      AssetUpdated update = check(record);
      ContextOutlet out = Objects.requireNonNull(outlet).dueTo(Cause.of(record));
      task.shelveAsset().shelve(update, offset, out);
      if (parts.freshness().isFresh(record.timestamp(), now, update.getBulk())) {
        here.commit();
      }
    } catch (HostileRecordException e) {
      Objects.requireNonNull(deadLetters)
          .send(record, e.getClass().getName(), String.valueOf(e.getMessage()));
      task.progress().assetShelved(offset);
    }
  }

  private AssetUpdated check(Record<byte[], byte[]> record) throws HostileRecordException {
    AssetUpdated update = decoder.decode(record.headers(), record.value());
    if (update == null || record.key() == null) {
      throw new HostileRecordException("neither key nor value of asset.updated may be null");
    }
    String key = new String(record.key(), UTF_8);
    if (!key.equals(update.getPath())) {
      throw new HostileRecordException("key " + key + " holds " + update.getPath());
    }
    if (update.getState() == AssetState.UNKNOWN) {
      throw new HostileRecordException(key + " has a state this version does not know");
    }
    return update;
  }
}
