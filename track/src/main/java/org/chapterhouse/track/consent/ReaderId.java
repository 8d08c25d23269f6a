package org.chapterhouse.track.consent;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The random id a reader gets at opt-in, 256 bits. It is the reader's secret: it stands in the
 * reader's browser and in proofs, never in a table, topic, log or metric.
 */
public final class ReaderId {

  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  ReaderId(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a reader id has " + BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A new reader. */
  public static ReaderId random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ReaderId(bytes);
  }

  /** Reads what {@link #encoded} wrote; empty for anything else. */
  public static Optional<ReaderId> parse(String encoded) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(encoded);
      return bytes.length == BYTES ? Optional.of(new ReaderId(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The id as its reader keeps it: base64url, 43 characters. */
  public String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReaderId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return "ReaderId[***]";
  }
}
