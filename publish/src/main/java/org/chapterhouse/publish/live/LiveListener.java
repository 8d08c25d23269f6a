package org.chapterhouse.publish.live;

import org.chapterhouse.events.PublishReceipt;

/** An open page; must not block. */
@FunctionalInterface
public interface LiveListener {

  void changed(PublishReceipt receipt);
}
