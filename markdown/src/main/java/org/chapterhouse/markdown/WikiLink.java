package org.chapterhouse.markdown;

import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** A link written {@code [[name]]} or {@code [[name|text]]}. */
final class WikiLink extends Link {
  WikiLink(String name, String text) {
    super(name, null);
    appendChild(new Text(text));
  }
}
