package org.chapterhouse.linking;

/** Kinds of nodes: a chapter, or one of {@link EntityKind}. */
public enum NodeKind {
  CHAPTER,
  PERSON,
  ORGANISATION,
  TECHNOLOGY,
  TOPIC,
  YEAR,
  SOURCE;

  static NodeKind of(EntityKind kind) {
    return valueOf(kind.name());
  }
}
