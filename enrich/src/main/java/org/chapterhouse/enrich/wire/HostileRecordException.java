package org.chapterhouse.enrich.wire;

/** A record that no retry will ever make sense of; it goes to the dead letters. */
public final class HostileRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  public HostileRecordException(String message) {
    super(message);
  }

  public HostileRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
