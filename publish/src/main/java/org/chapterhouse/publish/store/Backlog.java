package org.chapterhouse.publish.store;

/** Work that waits in a numbered queue. */
public interface Backlog {

  /** Number of the last row that waits; 0 when none does. */
  long last();

  /** Whether nothing waits any more up to and with a row. */
  boolean isDone(long upTo);
}
