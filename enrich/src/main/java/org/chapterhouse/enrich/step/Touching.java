package org.chapterhouse.enrich.step;

import java.util.EnumSet;
import java.util.Set;

/** In what respects a filed card can touch a chapter. Production heeds {@link #ALL}. */
enum Touching {
  /** Links, backlinks and what front matter names. */
  LINKS,
  /** Phrases in its prose. */
  WORDS,
  /** The chapters related to it. */
  RELATED,
  /** The same, when a burst marks the shelf. */
  BURST;

  static final Set<Touching> ALL = EnumSet.allOf(Touching.class);

  /** FAULTY on purpose, for a test that plants a fault: does not see what the respect touches. */
  static Set<Touching> allBut(Touching respect) {
    return EnumSet.complementOf(EnumSet.of(respect));
  }
}
