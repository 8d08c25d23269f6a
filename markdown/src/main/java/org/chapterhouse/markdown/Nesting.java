package org.chapterhouse.markdown;

import org.commonmark.node.Node;

/** Refuses texts that would exhaust the stack of whoever walks them. */
final class Nesting {
  private Nesting() {}

  static void check(Node document, Source source, Offsets offsets) throws Refusal {
    int depth = 0;
    Node node = document;
    while (node != null) {
      if (depth > Limits.NESTING) {
        throw new Refusal(tooDeep(node, source, offsets));
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (depth > 0 && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = depth == 0 ? null : node.getNext();
    }
  }

  private static Problem tooDeep(Node node, Source source, Offsets offsets) {
    Node placed = node;
    while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
      placed = placed.getParent();
    }
    int offset = placed.getSourceSpans().isEmpty() ? 0 : offsets.start(placed);
    return source.problemAt(
        offset,
        "too-deep",
        "quotes, lists and emphasis are nested more than " + Limits.NESTING + " deep here",
        "flatten the text");
  }
}
