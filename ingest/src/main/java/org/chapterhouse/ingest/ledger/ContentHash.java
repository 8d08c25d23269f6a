package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex, the way every topic names content. */
public final class ContentHash {

  private ContentHash() {}

  /** Hash of the bytes between position and limit; the buffer is left as it was. */
  public static String of(ByteBuffer content) {
    MessageDigest digest = sha256();
    digest.update(content.duplicate());
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String of(byte[] content) {
    return of(ByteBuffer.wrap(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
