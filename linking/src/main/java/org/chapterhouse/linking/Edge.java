package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * A directed edge of the knowledge graph; it starts at a chapter.
 *
 * @param source node key of that chapter
 * @param kind what ties the ends
 * @param target node key it leads to
 * @param weight for {@link EdgeKind#LINKS_TO} the number of links, for {@link EdgeKind#NAMES} 1,
 *     for {@link EdgeKind#MENTIONS} of a chapter the confidence, of an entity the number of places
 * @param evidence where it shows, in document order; never empty
 */
public record Edge(
    String source, EdgeKind kind, String target, double weight, List<Evidence> evidence) {

  public Edge {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an edge without evidence: " + source + " " + target);
    }
  }

  /** Source, kind and target, separated by one space. */
  public String key() {
    return source + " " + kind.code() + " " + target;
  }

  /**
   * A place that shows an edge.
   *
   * @param chapter chapter it stands in
   * @param line line in its Markdown file, from 1; 0 for front matter
   * @param snippet the words there
   */
  public record Evidence(ChapterId chapter, int line, String snippet) {}
}
