package org.chapterhouse.ingest.client;

import org.jspecify.annotations.Nullable;

/** The push as a whole cannot go on; the message says why and is meant for the editor. */
public final class PushException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PushException(String message) {
    super(message);
  }

  public PushException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
