package org.chapterhouse.publish.projection;

/** A topic is not the one the views were made from; only an operator can say what is right. */
public final class TopicReplacedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TopicReplacedException(String topic, String viewsOf, String found) {
    super(
        ("topic %s has id %s, but the views were made from one with id %s: it was deleted and made"
                + " anew. Point publish at the old topic, or drop schema publish to make the views"
                + " again from the new one")
            .formatted(topic, found, viewsOf));
  }
}
