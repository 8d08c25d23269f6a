package org.chapterhouse.linking.mention;

/**
 * The words of a link, as written.
 *
 * @param exact {@link Wording#exact}
 * @param singular {@link Shape#singular}
 */
record LinkText(long exact, long singular) implements Comparable<LinkText> {
  @Override
  public int compareTo(LinkText other) {
    int byExact = Long.compare(exact, other.exact);
    return byExact == 0 ? Long.compare(singular, other.singular) : byExact;
  }
}
