package org.chapterhouse.markdown;

import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** The list that a typed section is about. */
final class ItemList extends BulletList {
  private final PartKind kind;

  /** Takes the place of a list. */
  ItemList(PartKind kind, ListBlock list) {
    this.kind = kind;
    setTight(list.isTight());
    setSourceSpans(list.getSourceSpans());
    for (Node item = list.getFirstChild(); item != null; item = list.getFirstChild()) {
      appendChild(item);
    }
    list.insertAfter(this);
    list.unlink();
  }

  PartKind kind() {
    return kind;
  }
}
