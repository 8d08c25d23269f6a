package org.chapterhouse.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of every record: CloudEvents 1.0 in Kafka's binary mode ({@code ce_specversion},
 * {@code ce_id}, {@code ce_type}, {@code ce_source}, {@code ce_time}) and W3C {@code traceparent}.
 */
public final class EventHeaders {

  public static final String TRACEPARENT = "traceparent";

  private static final String SPECVERSION = "ce_specversion";
  private static final String ID = "ce_id";
  private static final String TYPE = "ce_type";
  private static final String SOURCE = "ce_source";
  private static final String TIME = "ce_time";

  private EventHeaders() {}

  /**
   * Writes the headers, replacing any that are there.
   *
   * @param type name of the event, for example {@code ChapterUpdated}
   * @param source who tells it, for example {@code /ingest/ledger}
   * @param id id of the event, unique within the source
   * @param time when it happened
   * @param traceparent W3C trace context; see {@link Trace}
   */
  public static void write(
      Headers headers, String type, String source, String id, Instant time, String traceparent) {
    put(headers, SPECVERSION, "1.0");
    put(headers, ID, id);
    put(headers, TYPE, type);
    put(headers, SOURCE, source);
    put(headers, TIME, time.toString());
    put(headers, TRACEPARENT, traceparent);
  }

  /** {@code ce_id}; empty where it is missing. */
  public static String id(Headers headers) {
    return text(headers, ID);
  }

  /** {@code ce_type}; empty where it is missing. */
  public static String type(Headers headers) {
    return text(headers, TYPE);
  }

  /** {@code ce_source}; empty where it is missing. */
  public static String source(Headers headers) {
    return text(headers, SOURCE);
  }

  /** {@code ce_time}; empty where it is missing, DateTimeParseException where it is no time. */
  public static Optional<Instant> time(Headers headers) {
    return Optional.of(text(headers, TIME)).filter(time -> !time.isEmpty()).map(Instant::parse);
  }

  /** W3C trace context; empty where it is missing. */
  public static String traceparent(Headers headers) {
    return text(headers, TRACEPARENT);
  }

  /** Any header as text; empty where it is missing or null. */
  public static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
