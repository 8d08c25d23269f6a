package org.chapterhouse.ingest.client;

/** The server understood and said no; the message says why and what helps. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
