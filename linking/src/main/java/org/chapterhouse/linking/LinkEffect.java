package org.chapterhouse.linking;

/**
 * What can happen to a link; a closed list. A link whose target moved and is still found is none.
 */
public enum LinkEffect {
  /** A link that leads somewhere was written. */
  GAINED {
    @Override
    int times(Found before, Found after) {
      return after.leadsSomewhere() ? Math.max(0, after.times() - before.times()) : 0;
    }
  },
  /** A link that led somewhere was taken out of its chapter, or its chapter with it. */
  LOST {
    @Override
    int times(Found before, Found after) {
      return before.leadsSomewhere() ? Math.max(0, before.times() - after.times()) : 0;
    }
  },
  /** A link leads nowhere that led somewhere before, or was not there. */
  BROKEN {
    @Override
    int times(Found before, Found after) {
      int already = before.isBroken() ? before.times() : 0;
      return after.isBroken() ? Math.max(0, after.times() - already) : 0;
    }
  },
  /** A link leads somewhere that led nowhere before. */
  MENDED {
    @Override
    int times(Found before, Found after) {
      return before.isBroken() && after.leadsSomewhere()
          ? Math.min(before.times(), after.times())
          : 0;
    }
  };

  /** How many links it happened to. */
  abstract int times(Found before, Found after);
}
