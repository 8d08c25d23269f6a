package org.chapterhouse.markdown;

import org.commonmark.node.CustomBlock;

/** A section whose heading asks for a kind: the heading, then all that belongs to it. */
final class TypedSection extends CustomBlock {
  private final PartKind kind;

  TypedSection(PartKind kind) {
    this.kind = kind;
  }

  PartKind kind() {
    return kind;
  }

  /** The cards of a section, next to each other. */
  static final class CardRow extends CustomBlock {}

  /** A card: its heading, then its text. */
  static final class CardBlock extends CustomBlock {}
}
