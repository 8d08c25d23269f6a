package org.chapterhouse.publish.store;

/** Whether a chapter has content. */
public enum ChapterState {
  PRESENT,
  REMOVED
}
