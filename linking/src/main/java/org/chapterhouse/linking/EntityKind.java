package org.chapterhouse.linking;

import java.util.Locale;

/** Kinds of things that a chapter's front matter can name. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  TECHNOLOGY,
  TOPIC,
  YEAR,
  SOURCE;

  /** The kind as node keys and cards write it, for example {@code person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what {@link #code()} writes.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static EntityKind ofCode(String code) {
    for (EntityKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no kind of entity");
  }
}
