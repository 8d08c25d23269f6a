package org.chapterhouse.enrich.stream;

/** A record that no retry will ever make sense of; it goes to the dead letters. */
final class HostileRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  HostileRecordException(String message) {
    super(message);
  }

  HostileRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
