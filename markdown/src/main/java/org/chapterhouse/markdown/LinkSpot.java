package org.chapterhouse.markdown;

import org.commonmark.node.Node;

/**
 * Where in the parsed text a link's destination is.
 *
 * @param node a link, or raw HTML that holds one
 * @param attributeStart offset of the {@code href} attribute in raw HTML; -1 for a link
 * @param attributeEnd offset just past it
 */
record LinkSpot(Node node, int attributeStart, int attributeEnd) {

  static LinkSpot of(Node link) {
    return new LinkSpot(link, -1, -1);
  }

  static LinkSpot of(Node html, HtmlTag.Attribute href) {
    return new LinkSpot(html, href.start(), href.end());
  }
}
