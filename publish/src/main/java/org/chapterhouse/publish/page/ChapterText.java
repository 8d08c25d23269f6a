package org.chapterhouse.publish.page;

import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterRenderer;
import org.chapterhouse.markdown.Part;

/**
 * A chapter's text as sanitised HTML, in two pieces where something is to stand between them.
 *
 * @param introduction may be empty
 * @param rest everything else
 */
record ChapterText(String introduction, String rest) {

  private static final ChapterRenderer RENDERER = new ChapterRenderer();

  /** Above the introduction stands at most the anchor of a heading that repeats the title. */
  private static final int LONGEST_ANCHOR = 1000;

  static ChapterText of(Chapter chapter, Destinations destinations) {
    String whole =
        ImagePlaces.in(RENDERER.render(chapter, destinations), destinations.filesByHash());
    return hasCards(chapter) ? divided(chapter, destinations, whole) : new ChapterText("", whole);
  }

  private static boolean hasCards(Chapter chapter) {
    return !chapter.frontMatter().practicalValue().isEmpty()
        || chapter.frontMatter().film().isPresent()
        || chapter.frontMatter().source().isPresent();
  }

  /**
   * The introduction is rendered by itself and looked up in the whole. Where it reads otherwise
   * there, because a footnote has its number only in the whole, nothing is divided.
   */
  private static ChapterText divided(Chapter chapter, Destinations destinations, String whole) {
    for (Part part : chapter.parts()) {
      if (part instanceof Part.Introduction introduction) {
        String html =
            ImagePlaces.in(
                    RENDERER.render(chapter, introduction.body(), destinations),
                    destinations.filesByHash())
                .strip();
        int at = html.isEmpty() ? -1 : whole.indexOf(html);
        if (at >= 0 && at < LONGEST_ANCHOR) {
          int end = at + html.length();
          return new ChapterText(whole.substring(0, end), whole.substring(end));
        }
      }
    }
    return new ChapterText("", whole);
  }
}
