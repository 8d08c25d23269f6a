package org.chapterhouse.publish.store;

/** PostgreSQL cannot hold a value of the batch; nothing of the transaction was kept. */
public final class UnfitRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitRecordException(Throwable cause) {
    super("the database refuses a value: " + cause.getMessage(), cause);
  }
}
