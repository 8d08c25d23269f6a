package org.chapterhouse.linking;

/** What ties the two ends of an edge. */
public enum EdgeKind {
  /** Explicit links to another chapter. */
  LINKS_TO("links-to"),
  /** Prose names another chapter or an entity, without a link. */
  MENTIONS("mentions"),
  /** The front matter names an entity. */
  NAMES("names");

  private final String code;

  EdgeKind(String code) {
    this.code = code;
  }

  /** The kind as edge keys write it. */
  public String code() {
    return code;
  }
}
