package org.chapterhouse.publish.projection;

import org.chapterhouse.publish.store.Change;
import org.jspecify.annotations.Nullable;

/** Reads the records of one topic. */
@FunctionalInterface
interface TopicReader {

  /**
   * What a record does to the views.
   *
   * @param value null for a tombstone
   * @throws UnreadableRecordException when it makes no sense
   */
  Change read(int partition, String key, byte @Nullable [] value) throws UnreadableRecordException;
}
