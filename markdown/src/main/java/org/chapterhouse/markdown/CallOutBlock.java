package org.chapterhouse.markdown;

import org.commonmark.node.CustomBlock;
import org.jspecify.annotations.Nullable;

/** A call-out in the parsed text; its title, if it has one, is the first child. */
final class CallOutBlock extends CustomBlock {
  private final CallOutKind kind;
  private boolean open = true;

  CallOutBlock(CallOutKind kind) {
    this.kind = kind;
  }

  CallOutKind kind() {
    return kind;
  }

  @Nullable Title title() {
    return getFirstChild() instanceof Title title ? title : null;
  }

  /** Whether the parser still adds to it. */
  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }

  /** The title of a call-out. */
  static final class Title extends CustomBlock {}
}
