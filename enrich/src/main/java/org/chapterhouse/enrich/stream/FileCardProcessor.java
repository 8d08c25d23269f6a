package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.chapterhouse.cards.CardHeaders;
import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.step.FileCard;
import org.chapterhouse.enrich.step.Partitions;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Operator file-card: chapter.cards to the catalogue and to marks. It opens the task, because the
 * catalogue is what must be rebuilt; it tells tie-chapter of each fresh card.
 */
final class FileCardProcessor implements Processor<byte[], byte[], Object, Object> {

  private final StreamParts parts;
  private final RecordDecoder<ChapterCard> decoder;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable EnrichTask task;
  private @Nullable DeadLetters deadLetters;
  private int partitions;

  FileCardProcessor(StreamParts parts) {
    this.parts = parts;
    this.decoder = parts.cardDecoder();
  }

  @Override
  public void init(ProcessorContext<Object, Object> opened) {
    context = opened;
    deadLetters = new DeadLetters(opened, parts.metrics());
    Partitions own = parts.partitions(opened.taskId().partition());
    partitions = own.count();
    task = EnrichTask.open(EnrichStores.of(opened), own, parts.taskParts());
    EnrichStores.holder(opened).hold(task);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<Object, Object> here = Objects.requireNonNull(context);
    long now = here.currentSystemTimeMs();
    parts.pulse().beat(now);
    try {
      FiledCard card = check(record);
      boolean fresh = parts.freshness().isFresh(record.timestamp(), now, card.origin().bulk());
      file(card, fresh);
      if (fresh) {
        here.forward(record.withKey(card.key()), EnrichTopology.TIE_CHAPTER);
      }
    } catch (HostileRecordException e) {
      Objects.requireNonNull(deadLetters)
          .send(record, e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  private void file(FiledCard card, boolean fresh) {
    FileCard step = Objects.requireNonNull(task).fileCard();
    CardKeys.assetPath(card.key())
        .ifPresentOrElse(
            path -> step.fileAsset(path, card.record(), card.origin(), fresh),
            () -> step.file(ChapterId.parse(card.key()), card.record(), card.origin(), fresh));
  }

  private record FiledCard(String key, @Nullable ChapterCard record, CardOrigin origin) {}

  private FiledCard check(Record<byte[], byte[]> record) throws HostileRecordException {
    ChapterCard card = decoder.decode(record.headers(), record.value());
    try {
      CardOrigin origin = CardHeaders.read(record.headers());
      if (origin.source() < 0 || origin.source() >= partitions) {
        throw new HostileRecordException("no task writes partition " + origin.source());
      }
      if (record.key() == null) {
        throw new HostileRecordException("a card without key");
      }
      String key = new String(record.key(), UTF_8);
      String described = card == null ? key : described(key, card);
      if (!described.equals(key)) {
        throw new HostileRecordException("key " + key + " holds the card of " + described);
      }
      if (CardKeys.assetPath(key).isEmpty()) {
        ChapterId.parse(key);
      }
      return new FiledCard(key, card, origin);
    } catch (IllegalArgumentException e) {
      throw new HostileRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Key under which the card should stand; of a chapter's card everything is looked at. */
  private String described(String key, ChapterCard card) {
    return CardKeys.assetPath(key).isPresent()
        ? CardKeys.ofAsset(card.getAssetPath())
        : parts.cards().of(card).id().toString();
  }
}
