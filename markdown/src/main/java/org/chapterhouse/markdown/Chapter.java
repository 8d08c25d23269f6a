package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A file that reads as a chapter. Made by {@link ChapterReader} only; two are equal when all they
 * say is equal.
 *
 * @param id language and slug
 * @param path the file, relative to the content folder
 * @param title front matter title, else the first heading, else the slug made readable
 * @param frontMatter what it says about itself
 * @param headings in document order
 * @param anchors everything a fragment can name, each once, in document order: heading ids and the
 *     ids and names of raw {@code <a>} elements
 * @param links that may lead to chapters, in document order, {@code related} ones of the front
 *     matter included
 * @param files images and files of the site that it shows or links to, in document order
 * @param outward links of the Markdown that lead to no part of the site, in document order
 * @param chosen chapters its editor relates it to, those of the front matter first
 * @param notLinked chapters its editor never wants to see offered as mentions, in declared order
 * @param body the parsed text, for {@link ChapterRenderer}
 */
public record Chapter(
    ChapterId id,
    String path,
    String title,
    FrontMatter frontMatter,
    List<Heading> headings,
    List<String> anchors,
    List<ChapterLink> links,
    List<FileReference> files,
    List<OutwardLink> outward,
    List<ChosenChapter> chosen,
    List<RejectedChapter> notLinked,
    Body body) {
  public Chapter {
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    files = List.copyOf(files);
    outward = List.copyOf(outward);
    chosen = List.copyOf(chosen);
    notLinked = List.copyOf(notLinked);
  }

  /**
   * What the text consists of, in document order. A first heading that repeats the title belongs to
   * no part. Worked out anew by each call.
   */
  public List<Part> parts() {
    return body.parts(title);
  }

  /** The heading of the section that a line of the file, from 1, stands in. */
  public Optional<Heading> section(int line) {
    return Heading.of(headings, line);
  }

  /** Line of an offset in the source, from 1. */
  public int line(int offset) {
    return lines().at(offset);
  }

  /** Where the lines of the source start. */
  public Lines lines() {
    return body.source().lineStarts();
  }

  /** The file's text as decoded, which every offset counts in. */
  public String source() {
    return body.source().text();
  }
}
