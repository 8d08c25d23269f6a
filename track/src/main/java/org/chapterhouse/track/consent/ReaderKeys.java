package org.chapterhouse.track.consent;

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

  /** Key of the reader in the deny list. */
  public byte[] withdrawn(ReaderId reader) {
    return mac.of("withdrawn", reader.bytes());
  }
}
