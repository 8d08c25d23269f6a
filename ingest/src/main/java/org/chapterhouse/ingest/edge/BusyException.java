package org.chapterhouse.ingest.edge;

/** As many edits are in flight as the edge takes; nothing has been sent. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException(String message) {
    super(message);
  }
}
