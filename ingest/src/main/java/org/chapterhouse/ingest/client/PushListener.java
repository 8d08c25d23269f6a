package org.chapterhouse.ingest.client;

/** Hears how a push goes; called from several threads, never at once. */
public interface PushListener {

  /** Called once, before anything is sent. */
  default void planned(int edits, int unchanged) {}

  /** Called for each file that is refused, in conflict or answered. */
  void settled(PushOutcome outcome);
}
