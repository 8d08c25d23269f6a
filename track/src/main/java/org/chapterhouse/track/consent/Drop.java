package org.chapterhouse.track.consent;

import java.util.Locale;

/** Why an event of a consenting reader is not stored; a closed list, also the metric's tag. */
public enum Drop {
  /** It claims to have happened before the reader consented. */
  BEFORE_CONSENT,
  /** It claims a time that is still to come. */
  FUTURE,
  /** It claims to have happened too long ago. */
  LATE,
  /** It names the reader. */
  IDENTIFYING,
  /** The reader has told more today than anybody reads in a day. */
  TOO_MANY;

  /** Stable kebab-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
