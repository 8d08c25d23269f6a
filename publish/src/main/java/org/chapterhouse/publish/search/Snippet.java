package org.chapterhouse.publish.search;

import java.util.List;

/**
 * Some words of a chapter around what was looked for, as plain text; whoever shows it escapes it.
 *
 * @param pieces in order
 */
public record Snippet(List<Piece> pieces) {

  /** A piece of a snippet. */
  public record Piece(String text, boolean marked) {}

  public Snippet {
    pieces = List.copyOf(pieces);
  }

  /** The snippet as HTML, with {@code <mark>} around what was looked for and no other markup. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      html.append(piece.marked() ? "<mark>" : "");
      piece.text().chars().forEach(c -> append(html, (char) c));
      html.append(piece.marked() ? "</mark>" : "");
    }
    return html.toString();
  }

  private static void append(StringBuilder html, char c) {
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(c);
    }
  }
}
