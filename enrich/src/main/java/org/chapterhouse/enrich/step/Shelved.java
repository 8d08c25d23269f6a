package org.chapterhouse.enrich.step;

import java.util.Optional;
import org.chapterhouse.markdown.Chapter;

/**
 * What became of a chapter.
 *
 * @param chapter the chapter, when it is on the shelf now
 * @param complaint why it is not, though it should be: for the dead letter; else empty
 */
public record Shelved(Optional<Chapter> chapter, String complaint) {

  static Shelved held(Chapter chapter) {
    return new Shelved(Optional.of(chapter), "");
  }

  static Shelved gone(String complaint) {
    return new Shelved(Optional.empty(), complaint);
  }
}
