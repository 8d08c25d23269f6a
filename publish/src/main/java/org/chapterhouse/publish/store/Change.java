package org.chapterhouse.publish.store;

/** What one record does to the views. */
@FunctionalInterface
public interface Change {

  void addTo(Changes changes);
}
