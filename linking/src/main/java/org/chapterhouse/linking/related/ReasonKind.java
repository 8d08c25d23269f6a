package org.chapterhouse.linking.related;

import java.util.Locale;

/** Kinds of reasons, with what their evidence consists of; {@link ReasonCheck} reads it. */
public enum ReasonKind {
  /** The editor chose it: {@code link:<id>:<line>}, the line of the chapter that names it. */
  EDITOR,
  /**
   * A link leads there: {@code link:<id>:<line>}, and {@code heading:<heading id>} of its section.
   */
  LINKS_TO,
  /** A phrase names it: {@code mention:<start>-<end>}, offsets into the chapter. */
  MENTIONS,
  /** A link leads from there: {@code link:<id>} of the other chapter. */
  LINKED_FROM,
  /** Both name the same people: {@code entity:<node key>} each. */
  SAME_PEOPLE,
  /** Both name the same things: {@code entity:<node key>} each. */
  SHARED_ENTITIES,
  /** Others link to both: {@code chapter:<id>} each. */
  CITED_TOGETHER,
  /** Another one lists both close to each other: {@code chapter:<id>}. */
  LISTED_TOGETHER,
  /** Both link to the same chapters: {@code chapter:<id>} each. */
  SHARED_LINKS,
  /** A link leads to a chapter that links there: {@code chapter:<id>}. */
  LEADS_ON,
  /** A link leads from there to a chapter that links here: {@code chapter:<id>}. */
  LEADS_HERE,
  /** Both titles have the words: {@code word:<word>} each. */
  ALIKE_TITLES,
  /** The words are among the strongest of both: {@code word:<word>} each. */
  SHARED_WORDS,
  /** Both are in the folder: {@code folder:<path>}. */
  SAME_FOLDER;

  /** As ties write it, kebab-case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #code()} writes.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static ReasonKind ofCode(String code) {
    for (ReasonKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no kind of reason");
  }
}
