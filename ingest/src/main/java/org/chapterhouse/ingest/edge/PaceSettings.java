package org.chapterhouse.ingest.edge;

import java.time.Duration;
import org.chapterhouse.runtime.SettingsException;

/**
 * How bulk edits are paced.
 *
 * @param least smallest window, in edits of up to 32 KiB
 * @param most largest window, in the same; equal to least, the window is fixed
 * @param liveTarget time from being sent to being live above which the window shrinks
 * @param liveLimit time after which an edit leaves the window although it is not live: so long a
 *     push is held back while nothing is published
 */
public record PaceSettings(int least, int most, Duration liveTarget, Duration liveLimit) {

  public PaceSettings {
    if (least < 1 || most < least) {
      throw new SettingsException(
          "ingest.bulk.window: least " + least + ", most " + most + "; needs 1 <= least <= most");
    }
  }
}
