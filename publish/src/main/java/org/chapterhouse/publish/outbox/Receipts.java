package org.chapterhouse.publish.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.events.ReceiptCause;
import org.chapterhouse.publish.store.OutboxRow;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;

/** Outbox rows as records of {@code chapter.published}. */
final class Receipts {

  private static final String TYPE = "PublishReceipt";
  private static final String SOURCE = "publish";

  private Receipts() {}

  static ProducerRecord<String, PublishReceipt> record(int partition, OutboxRow row) {
    PublishReceipt receipt =
        PublishReceipt.newBuilder()
            .setChapterId(row.chapterId())
            .setCause(ReceiptCause.valueOf(row.cause()))
            .setRevision(row.revision())
            .setSequence(row.sequence())
            .setRemoved(row.removed())
            .setTiesHash(row.tiesHash())
            .setRow(row.number())
            .setReadableAt(row.readableAt())
            .build();
    ProducerRecord<String, PublishReceipt> record =
        new ProducerRecord<>(Topics.CHAPTER_PUBLISHED.name(), partition, row.chapterId(), receipt);
    String id = partition + ":" + row.number();
    EventHeaders.write(
        record.headers(),
        TYPE,
        SOURCE,
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        row.readableAt(),
        Trace.start());
    return record;
  }
}
