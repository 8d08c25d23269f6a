package org.chapterhouse.markdown;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A piece of a chapter's text: blocks, or the words of a line. {@link ChapterRenderer} makes HTML
 * of it. Belongs to the chapter it came from.
 */
public final class Fragment {
  private final List<Node> nodes;
  private final Offsets offsets;
  private final int line;

  Fragment(List<Node> nodes, Offsets offsets, int line) {
    this.nodes = List.copyOf(nodes);
    this.offsets = offsets;
    this.line = line;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Plain, one line per paragraph, heading, entry and cell. */
  public String text() {
    return PlainBlocks.of(nodes);
  }

  /** Call-outs in it, those in call-outs included, in document order. */
  public List<CallOut> callOuts() {
    return CallOuts.in(nodes, offsets);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** Line in the file of the heading or entry it belongs to, from 1. */
  public int line() {
    return line;
  }

  @Override
  public String toString() {
    return "Fragment[line " + line + "]";
  }
}
