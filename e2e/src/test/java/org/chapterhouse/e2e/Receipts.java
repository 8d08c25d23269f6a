package org.chapterhouse.e2e;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every receipt an editor was given, to be honoured whatever happens to the program. */
final class Receipts {

  /**
   * @param id chapter
   * @param revision revision it was accepted as
   * @param content what was accepted
   */
  record Receipt(String id, long revision, String content) {}

  private final Queue<Receipt> given = new ConcurrentLinkedQueue<>();
  private int untilThen = -1;
  private Runnable then = () -> {};

  /** Runs an action once, in the very moment the {@code count}th receipt from now is given. */
  synchronized void after(int count, Runnable action) {
    untilThen = count;
    then = action;
  }

  synchronized void add(String id, long revision, String content) {
    given.add(new Receipt(id, revision, content));
    if (--untilThen == 0) {
      then.run();
    }
  }

  Queue<Receipt> given() {
    return given;
  }
}
