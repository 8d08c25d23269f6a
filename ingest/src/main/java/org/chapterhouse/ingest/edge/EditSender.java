package org.chapterhouse.ingest.edge;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;

/** Writes edits to {@code chapter.edits}, and is honest about what it does not know. */
final class EditSender implements AutoCloseable {

  private static final int DELIVERY_MILLIS = 20_000;

  private final KafkaProducer<String, EditRequested> producer;

  EditSender(Map<String, ?> clients, AvroSerdes serdes) {
    this(clients, serdes, DELIVERY_MILLIS);
  }

  /** For tests, which have less patience. */
  EditSender(Map<String, ?> clients, AvroSerdes serdes, int deliveryMillis) {
    this.producer =
        Clients.sender(clients, serdes.of(EditRequested.class).serializer(), deliveryMillis);
  }

  /**
   * Sends an edit; the future completes when Kafka has it for good.
   *
   * @return fails with {@link KafkaAwayException} when it surely was not written, with {@link
   *     OutcomeUnknownException} when that is unknown
   */
  CompletableFuture<Void> send(EditRequested edit, String traceparent) {
    ProducerRecord<String, EditRequested> record =
        new ProducerRecord<>(
            Topics.CHAPTER_EDITS.name(),
            0,
            edit.getRequestedAt().toEpochMilli(),
            edit.getEditId(),
            edit);
    EventHeaders.write(
        record.headers(),
        "EditRequested",
        "/ingest/edge",
        edit.getEditId(),
        edit.getRequestedAt(),
        Trace.next(traceparent));
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    try {
      var unused =
          producer.send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  acknowledged.complete(null);
                } else {
                  acknowledged.completeExceptionally(afterSending(edit, failure));
                }
              });
    } catch (KafkaException | UncheckedIOException | IllegalStateException e) {
      // Thrown before anything went into the buffer: no metadata, no schema, no room, or closed.
      acknowledged.completeExceptionally(new KafkaAwayException("Kafka takes no edits now", e));
    }
    return acknowledged;
  }

  @Override
  public void close() {
    producer.close();
  }

  private static RuntimeException afterSending(EditRequested edit, Exception failure) {
    boolean surelyNotWritten =
        failure instanceof RecordTooLargeException
            || failure instanceof SerializationException
            || failure instanceof AuthorizationException
            || isMissingMetadata(failure);
    return surelyNotWritten
        ? new KafkaAwayException("Kafka refused the edit: " + failure.getMessage(), failure)
        : new OutcomeUnknownException(edit.getEditId(), edit.getIdempotencyKey(), failure);
  }

  /** The producer reports this through the callback, although it sent nothing. */
  private static boolean isMissingMetadata(Exception failure) {
    return failure instanceof TimeoutException
        && failure instanceof ApiException
        && String.valueOf(failure.getMessage()).contains("not present in metadata");
  }
}
