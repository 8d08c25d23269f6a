package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A chapter between those that link to it, on the left, and those it links to, on the right. What
 * it shows stands in lists and in the text, too; it draws nothing that only eyes can have.
 *
 * @param label the chapter's title, cut to fit
 * @param height in units of the drawing, which is 720 wide
 */
public record GraphPicture(String label, int height, List<Node> incoming, List<Node> outgoing) {

  private static final int MOST = 7;
  private static final int ROW = 34;
  private static final int LONGEST = 26;
  private static final String ELLIPSIS = "…";

  /**
   * A neighbour.
   *
   * @param label its title, cut to fit
   * @param y where it stands
   */
  public record Node(String url, String title, String label, int y) {}

  public GraphPicture {
    incoming = List.copyOf(incoming);
    outgoing = List.copyOf(outgoing);
  }

  static GraphPicture of(String title, List<TitledLink> incoming, List<TitledLink> outgoing) {
    int rows = Math.min(MOST, Math.max(incoming.size(), outgoing.size()));
    int height = Math.max(rows, 1) * ROW + ROW / 2;
    return new GraphPicture(cut(title), height, nodes(incoming, height), nodes(outgoing, height));
  }

  public boolean isEmpty() {
    return incoming.isEmpty() && outgoing.isEmpty();
  }

  /** Height of the chapter itself. */
  public int middle() {
    return height / 2;
  }

  private static List<Node> nodes(List<TitledLink> links, int height) {
    int count = Math.min(MOST, links.size());
    int first = (height - (count - 1) * ROW) / 2;
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TitledLink link = links.get(i);
      nodes.add(new Node(link.url(), link.title(), cut(link.title()), first + i * ROW));
    }
    return nodes;
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + ELLIPSIS;
  }
}
