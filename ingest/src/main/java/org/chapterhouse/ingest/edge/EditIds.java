package org.chapterhouse.ingest.edge;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids of edits: random UUIDs of version 7 (RFC 9562), whose first 48 bits are the time. By it an
 * edit's decision is found again without an index over all decisions.
 */
final class EditIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private EditIds() {}

  static String mint(Instant now) {
    long high = (now.toEpochMilli() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** When an edit of this id was requested, to the millisecond; empty when no edge minted it. */
  static Optional<Instant> timeOf(String editId) {
    try {
      UUID id = UUID.fromString(editId);
      boolean ours = id.version() == 7 && id.toString().equals(editId);
      return ours
          ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
