package org.chapterhouse.ingest.edge;

/** Kafka cannot be reached; nothing has been sent and nothing is claimed. */
public final class KafkaAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KafkaAwayException(String message) {
    super(message);
  }

  KafkaAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
