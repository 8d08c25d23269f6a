package org.chapterhouse.ingest.edge;

/**
 * The edit was sent, but Kafka did not acknowledge it: it may be decided or not. The same request
 * under the same idempotency key finds out without doing it twice.
 */
public final class OutcomeUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String editId;
  private final String idempotencyKey;

  OutcomeUnknownException(String editId, String idempotencyKey, Throwable cause) {
    super("edit " + editId + " was sent and not acknowledged", cause);
    this.editId = editId;
    this.idempotencyKey = idempotencyKey;
  }

  public String editId() {
    return editId;
  }

  public String idempotencyKey() {
    return idempotencyKey;
  }
}
