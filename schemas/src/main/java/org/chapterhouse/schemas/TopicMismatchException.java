package org.chapterhouse.schemas;

/** A topic on the broker is not as the catalogue wants it. */
public final class TopicMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TopicMismatchException(String topic, String setting, String found, String wanted, String wayOut) {
    super(
        "topic "
            + topic
            + ": "
            + setting
            + " is "
            + found
            + " but must be "
            + wanted
            + ". "
            + wayOut);
  }
}
