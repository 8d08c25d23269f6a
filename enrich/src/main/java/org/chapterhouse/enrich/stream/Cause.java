package org.chapterhouse.enrich.stream;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Trace;

/**
 * What a written record is due to.
 *
 * @param timestamp record timestamp, in milliseconds since 1970-01-01T00:00Z
 * @param traceparent W3C trace of the edit; empty when it is due to no single one
 */
record Cause(long timestamp, String traceparent) {

  private static final String SOURCE = "/enrich";

  /** Due to no single edit. */
  static Cause none(long now) {
    return new Cause(now, "");
  }

  /** Due to the record being processed, and as old as that. */
  static Cause of(Record<?, ?> record) {
    return new Cause(record.timestamp(), EventHeaders.traceparent(record.headers()));
  }

  Cause at(long now) {
    return new Cause(now, traceparent);
  }

  Headers headers(String type) {
    Headers headers = new RecordHeaders();
    EventHeaders.write(
        headers,
        type,
        SOURCE,
        UUID.randomUUID().toString(),
        Instant.ofEpochMilli(timestamp),
        Trace.next(traceparent));
    return headers;
  }
}
