package org.chapterhouse.markdown;

import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The first heading, if it says what the page's title says already. */
final class TitleHeading {
  private TitleHeading() {}

  static Optional<Node> of(Body body, String title) {
    for (Node node = body.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading || node instanceof TypedSection) {
        boolean same =
            node instanceof Heading && body.heading(node).text().equals(Spaces.collapsed(title));
        return same ? Optional.of(node) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
