package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What the page of an entity shows.
 *
 * @param kind as in the events, for example {@code PERSON}
 * @param count of the chapters that name it
 * @param chapters those of this page
 * @param together entities that the same chapters name, with the number of those chapters
 */
public record EntityPage(
    String key,
    String kind,
    String label,
    int count,
    List<Naming> chapters,
    List<Named> together,
    GraphPicture graph,
    Pager pager) {

  /**
   * A chapter that names it.
   *
   * @param declared whether its front matter does
   */
  public record Naming(
      TitledLink chapter, String language, boolean declared, List<Sentence> sentences) {
    public Naming {
      sentences = List.copyOf(sentences);
    }
  }

  /** An entity with the number of chapters. */
  public record Named(String url, String kind, String label, int count) {}

  public EntityPage {
    chapters = List.copyOf(chapters);
    together = List.copyOf(together);
  }
}
