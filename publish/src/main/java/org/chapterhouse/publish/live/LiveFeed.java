package org.chapterhouse.publish.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chapterhouse.events.PublishReceipt;
import org.jspecify.annotations.Nullable;

/** Hands receipts to the open pages they concern; rows seen before are passed over. */
public final class LiveFeed {

  /** Stands for every chapter. */
  public static final String ALL = "";

  private final Map<String, Set<LiveListener>> listeners = new ConcurrentHashMap<>();
  private final Map<Integer, Long> seen = new HashMap<>();

  /** Adds a page; closing what is returned takes it away again. */
  public Runnable listen(String chapter, LiveListener listener) {
    listeners.computeIfAbsent(chapter, id -> ConcurrentHashMap.newKeySet()).add(listener);
    return () ->
        listeners.computeIfPresent(
            chapter,
            (id, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  /** Takes note of a record of {@code chapter.published}; called by one thread. */
  public void hear(int partition, @Nullable PublishReceipt receipt) {
    if (receipt == null || receipt.getRow() <= seen.getOrDefault(partition, 0L)) {
      return;
    }
    seen.put(partition, receipt.getRow());
    tell(receipt.getChapterId(), receipt);
    tell(ALL, receipt);
  }

  private void tell(String chapter, PublishReceipt receipt) {
    listeners.getOrDefault(chapter, Set.of()).forEach(each -> each.changed(receipt));
  }
}
