package org.chapterhouse.ingest.edge;

import java.time.Duration;
import org.chapterhouse.runtime.SettingsException;

/**
 * How bulk edits are paced.
 *
 * @param alone window while nobody edits beside the bulk pushes, in edits of up to 32 KiB
 * @param aloneAfter how long no interactive edit must have come for that
 * @param least smallest window beside interactive edits, in the same
 * @param most largest window, in the same; equal to least, the window is fixed
 * @param liveTarget time from being sent to being live above which the window shrinks
 * @param liveLimit time after which an edit leaves the window although it is not live: so long a
 *     push is held back while nothing is published
 */
public record PaceSettings(
    int alone, Duration aloneAfter, int least, int most, Duration liveTarget, Duration liveLimit) {

  public PaceSettings {
    if (least < 1 || most < least || alone < most) {
      throw new SettingsException(
          "ingest.bulk: least-window %d, most-window %d, alone-window %d; needs 1 <= least <= most <= alone"
              .formatted(least, most, alone));
    }
  }
}
