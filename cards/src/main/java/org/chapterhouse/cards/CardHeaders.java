package org.chapterhouse.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Where a card comes from, as headers of its record in decimal text: a tombstone has nowhere else
 * to say it.
 */
public final class CardHeaders {

  public static final String SOURCE = "card-source";
  public static final String ORDINAL = "card-ordinal";
  public static final String SEQUENCE = "card-sequence";

  /** {@code true} when the edit belonged to a bulk push: what it touches may wait. */
  public static final String BULK = "card-bulk";

  private CardHeaders() {}

  public static void write(Headers headers, CardOrigin origin) {
    add(headers, SOURCE, Integer.toString(origin.source()));
    add(headers, ORDINAL, Long.toString(origin.ordinal()));
    add(headers, SEQUENCE, Long.toString(origin.sequence()));
    add(headers, BULK, Boolean.toString(origin.bulk()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when a header is missing or no number
   */
  public static CardOrigin read(Headers headers) {
    return new CardOrigin(
        Integer.parseInt(text(headers, SOURCE)),
        Long.parseLong(text(headers, ORDINAL)),
        Long.parseLong(text(headers, SEQUENCE)),
        Boolean.parseBoolean(text(headers, BULK)));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException("a card without header " + name);
    }
    return new String(header.value(), UTF_8);
  }
}
