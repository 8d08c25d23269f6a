package org.chapterhouse.ingest.client;

/**
 * What became of a chapter the server does not list.
 *
 * @param wasThere whether the server ever had it
 * @param movedTo id it has now; empty when it is gone
 */
record Fate(boolean wasThere, String movedTo) {

  static final Fate NEVER_THERE = new Fate(false, "");
  static final Fate REMOVED = new Fate(true, "");
}
