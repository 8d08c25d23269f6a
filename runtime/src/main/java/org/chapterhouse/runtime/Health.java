package org.chapterhouse.runtime;

/**
 * Health of one stage.
 *
 * @param state whether the stage is starting, ready or failed
 * @param detail one sentence for the operator; empty when there is nothing to say
 */
public record Health(State state, String detail) {

  /** STARTING: not yet ready, will be; READY: does its work; FAILED: needs the operator. */
  public enum State {
    STARTING,
    READY,
    FAILED
  }

  public static Health starting(String detail) {
    return new Health(State.STARTING, detail);
  }

  public static Health ready() {
    return new Health(State.READY, "");
  }

  public static Health failed(String detail) {
    return new Health(State.FAILED, detail);
  }

  public boolean isReady() {
    return state == State.READY;
  }
}
