package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * How one revision of a chapter ties to the others.
 *
 * @param id the chapter
 * @param revision the revision; carried, never computed with
 * @param sequence its sequence; carried, never computed with
 * @param contentHash SHA-256 in lower-case hex of its content
 * @param links links that lead to a chapter, itself included, in document order
 * @param broken internal links that lead nowhere, in document order
 * @param backlinks links from other chapters, by source and then in their order there
 * @param mentions phrases naming other chapters, in document order
 * @param related chapters worth reading next, best first
 * @param edges edges that start here, by key in code point order
 */
public record ChapterTies(
    ChapterId id,
    long revision,
    long sequence,
    String contentHash,
    List<TieLink> links,
    List<BrokenLink> broken,
    List<Backlink> backlinks,
    List<Mention> mentions,
    List<RelatedChapter> related,
    List<Edge> edges) {

  public ChapterTies {
    links = List.copyOf(links);
    broken = List.copyOf(broken);
    backlinks = List.copyOf(backlinks);
    mentions = List.copyOf(mentions);
    related = List.copyOf(related);
    edges = List.copyOf(edges);
  }
}
