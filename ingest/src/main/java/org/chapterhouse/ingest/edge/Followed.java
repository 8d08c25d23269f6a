package org.chapterhouse.ingest.edge;

import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;

/** What a decision is about, as the topics call it. */
final class Followed {

  private static final String ASSET = "asset:";

  private Followed() {}

  static boolean isAsset(EditDecided decided) {
    return decided.getKind() == EditKind.PUT_ASSET || decided.getKind() == EditKind.REMOVE_ASSET;
  }

  /** Key under which {@code chapter.published} tells of it. */
  static String receiptKey(EditDecided decided) {
    return isAsset(decided) ? ASSET + decided.getPath() : decided.getChapterId();
  }
}
