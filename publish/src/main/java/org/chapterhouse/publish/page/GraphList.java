package org.chapterhouse.publish.page;

import java.util.List;

/**
 * A list of nodes that belongs to the page of the whole graph.
 *
 * @param next address of the next page; empty on the last
 */
public record GraphList(String title, String lead, List<RankedLink> links, String next) {

  public GraphList {
    links = List.copyOf(links);
  }
}
