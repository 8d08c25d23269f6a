package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows, at the moment a page is rendered, where a chapter's links and images lead, and what else
 * in it may lead somewhere.
 */
public interface LinkTargets {
  /**
   * The URL of the chapter the link leads to; empty when it is broken. The link's fragment is
   * appended by the renderer unless the URL already has one. Links of a chapter to its own headings
   * are never asked about.
   */
  Optional<String> urlOf(ChapterLink link);

  /**
   * The URL of the file; empty when it is missing. An image needs one that starts with a single
   * slash: pages load nothing from elsewhere.
   */
  Optional<String> urlOf(FileReference file);

  /** Phrases of the chapter that lead somewhere although nobody linked them. */
  default List<Suggestion> suggestions() {
    return List.of();
  }

  /** Made of two functions. */
  static LinkTargets of(
      Function<? super ChapterLink, Optional<String>> links,
      Function<? super FileReference, Optional<String>> files) {
    return new LinkTargets() {
      @Override
      public Optional<String> urlOf(ChapterLink link) {
        return links.apply(link);
      }

      @Override
      public Optional<String> urlOf(FileReference file) {
        return files.apply(file);
      }
    };
  }
}
