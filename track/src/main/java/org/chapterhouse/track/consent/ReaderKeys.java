package org.chapterhouse.track.consent;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What the tables hold in place of a reader's id. The two keys of one reader cannot be told to
 * belong together, so the deny list says nothing about what was erased.
 */
public final class ReaderKeys {

  private final Mac mac;

  /**
   * @param secret the signing key, 32 bytes
   */
  public ReaderKeys(byte[] secret) {
    this.mac = new Mac(secret);
  }

  /** Key of the reader's consent and links. */
  public byte[] consent(ReaderId reader) {
    return mac.of("consent", reader.bytes());
  }

  /**
   * The visit as it is kept and published. Made from the day too, so that a browser that never
   * changes its token still cannot be followed from one day to the next; made from nothing that
   * belongs to the reader.
   *
   * @param visit token of the browser
   * @param day days since 1970
   */
  public UUID visit(UUID visit, long day) {
    ByteBuffer named =
        ByteBuffer.allocate(3 * Long.BYTES)
            .putLong(visit.getMostSignificantBits())
            .putLong(visit.getLeastSignificantBits())
            .putLong(day);
    ByteBuffer made = ByteBuffer.wrap(mac.of("visit", named.array()));
    return new UUID(made.getLong(), made.getLong());
  }

  /** Key of the reader in the deny list. */
  public byte[] withdrawn(ReaderId reader) {
    return mac.of("withdrawn", reader.bytes());
  }
}
