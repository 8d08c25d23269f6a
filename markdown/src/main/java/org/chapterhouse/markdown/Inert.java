package org.chapterhouse.markdown;

import org.commonmark.node.CustomNode;

/** Something another tool would act on; here it is shown as it is. */
final class Inert extends CustomNode {
  private final NoticeKind kind;
  private final String literal;

  Inert(NoticeKind kind, String literal) {
    this.kind = kind;
    this.literal = literal;
  }

  NoticeKind kind() {
    return kind;
  }

  String literal() {
    return literal;
  }

  /** With the brackets that stand around an include. */
  String whole() {
    return kind == NoticeKind.INCLUDE ? "[" + literal + "]" : literal;
  }

  /** How far before its own place the whole starts. */
  int lead() {
    return kind == NoticeKind.INCLUDE ? 1 : 0;
  }
}
