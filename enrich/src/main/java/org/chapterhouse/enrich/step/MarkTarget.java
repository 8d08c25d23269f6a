package org.chapterhouse.enrich.step;

import java.util.Comparator;

/**
 * What a mark points at.
 *
 * @param kind a chapter's text, its ties and edges, or a node
 * @param name chapter id or node key
 */
record MarkTarget(Kind kind, String name) implements Comparable<MarkTarget> {

  enum Kind {
    /** A chapter on the shelf, to be read again; its card goes out before ties are recomputed. */
    SHELVED,
    CHAPTER,
    NODE
  }

  static MarkTarget chapter(String id) {
    return new MarkTarget(Kind.CHAPTER, id);
  }

  static MarkTarget shelved(String id) {
    return new MarkTarget(Kind.SHELVED, id);
  }

  static MarkTarget node(String key) {
    return new MarkTarget(Kind.NODE, key);
  }

  /** Reads what {@link #key()} wrote. */
  static MarkTarget parse(String key) {
    int space = key.indexOf(' ');
    return new MarkTarget(Kind.valueOf(key.substring(0, space)), key.substring(space + 1));
  }

  /** Key in the mark store. */
  String key() {
    return kind + " " + name;
  }

  @Override
  public int compareTo(MarkTarget other) {
    return Comparator.comparing(MarkTarget::kind)
        .thenComparing(MarkTarget::name)
        .compare(this, other);
  }
}
