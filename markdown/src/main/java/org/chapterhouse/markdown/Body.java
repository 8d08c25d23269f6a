package org.chapterhouse.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * A chapter's parsed text. Opaque outside this package; kept so that rendering need not parse
 * again. Two bodies are equal when their files' texts are.
 */
public final class Body {
  private final Source source;
  private final Offsets offsets;
  private final Node document;
  private final Map<Node, Heading> headings;
  private final Map<Node, List<SpottedLink>> references;

  Body(
      Source source,
      Offsets offsets,
      Node document,
      Map<Node, Heading> headings,
      Map<Node, List<SpottedLink>> references) {
    this.source = source;
    this.offsets = offsets;
    this.document = document;
    this.headings = headings;
    this.references = references;
  }

  Source source() {
    return source;
  }

  Offsets offsets() {
    return offsets;
  }

  Node document() {
    return document;
  }

  /** Its parts, in a chapter of this title. */
  List<Part> parts(String title) {
    return Parts.of(this, offsets, title);
  }

  /** The heading made of a heading node. */
  Heading heading(Node node) {
    Heading heading = headings.get(node);
    if (heading == null) {
      throw new IllegalArgumentException("not a heading of this text: " + node);
    }
    return heading;
  }

  /** What a link or image, or a piece of raw HTML, refers to within the site, in order. */
  List<SpottedLink> references(Node node) {
    return references.getOrDefault(node, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && source.equals(body.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return "Body[" + source.length() + " characters]";
  }
}
