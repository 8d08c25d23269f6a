package org.chapterhouse.publish.store;

/**
 * A place in a list that goes down by a number and, among equals, up by a key.
 *
 * @param number the number there
 * @param key the key there
 */
public record FactsPlace(double number, String key) {

  /** Before everything. */
  public static final FactsPlace START = new FactsPlace(Double.MAX_VALUE, "");
}
