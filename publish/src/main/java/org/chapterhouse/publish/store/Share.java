package org.chapterhouse.publish.store;

/** One partition of one topic. */
public record Share(String topic, int partition) {

  @Override
  public String toString() {
    return topic + "-" + partition;
  }
}
