package org.chapterhouse.publish.settled;

import java.util.Collection;
import java.util.Map;
import org.chapterhouse.publish.store.Share;

/** Where topics end at this moment, open transactions included. */
@FunctionalInterface
public interface HighWatermarks {

  /** Offset just past the last record of every partition of the topics. */
  Map<Share, Long> of(Collection<String> topics);
}
