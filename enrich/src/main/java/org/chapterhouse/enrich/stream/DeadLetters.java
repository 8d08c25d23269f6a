package org.chapterhouse.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that cannot be used to the dead letters as it came, with headers that say where it
 * stood and why, named as Kafka Streams names its own (KIP-1034).
 */
final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String PREFIX = "__streams.errors.";

  private final ProcessorContext<Object, Object> context;
  private final EnrichMetrics metrics;

  DeadLetters(ProcessorContext<Object, Object> context, EnrichMetrics metrics) {
    this.context = context;
    this.metrics = metrics;
  }

  void send(Record<byte @Nullable [], byte @Nullable []> record, String exception, String message) {
    Headers headers = new RecordHeaders(record.headers());
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("only a record can be a dead letter"));
    add(headers, "exception", exception);
    add(headers, "message", message);
    add(headers, "topic", place.topic());
    add(headers, "partition", Integer.toString(place.partition()));
    add(headers, "offset", Long.toString(place.offset()));
    LOG.warn(
        "{}-{}@{} goes to the dead letters: {}",
        place.topic(),
        place.partition(),
        place.offset(),
        message);
    metrics.deadLetter();
    context.forward(
        new Record<>(record.key(), record.value(), context.currentSystemTimeMs(), headers),
        EnrichTopology.DEAD_LETTERS_SINK);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(PREFIX + name, value.getBytes(UTF_8));
  }
}
