package org.chapterhouse.ingest.client;

import java.time.Duration;

/** Hears how a push goes; called from several threads, never at once. */
public interface PushListener {

  /** Called once, before anything is sent. */
  default void planned(int edits, int unchanged) {}

  /** Called for each file that is not sent because it is refused or in conflict already. */
  default void kept(PushOutcome outcome) {
    settled(outcome);
  }

  /** Called for each edit that was answered. */
  void settled(PushOutcome outcome);

  /** Called now and then while the server does not answer; nothing is lost meanwhile. */
  default void waiting(String reason, Duration left) {}

  /** Something the editor may want to know about the folder as a whole. */
  default void note(String text) {}
}
