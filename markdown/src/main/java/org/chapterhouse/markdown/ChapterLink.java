package org.chapterhouse.markdown;

import java.util.List;

/**
 * A link that may lead to a chapter. Whether it does, only a catalogue knows.
 *
 * @param href the destination as the Markdown means it, escapes and entities decoded
 * @param candidates chapters the href can mean, best first, at least one, none twice
 * @param fragment heading id it names, percent-decoded; empty when none
 * @param text text of the link, plain
 * @param title title of the link; empty when none
 * @param sentence the sentence it stands in, plain, cut around the link when very long
 * @param line line in the file where it starts, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record ChapterLink(
    String href,
    List<ChapterId> candidates,
    String fragment,
    String text,
    String title,
    String sentence,
    int line,
    int start,
    int end) {
  public ChapterLink {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a chapter link needs a candidate: " + href);
    }
  }
}
