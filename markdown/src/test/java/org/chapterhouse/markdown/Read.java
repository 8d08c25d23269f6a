package org.chapterhouse.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads chapters for tests under the standard rules. */
final class Read {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  private Read() {}

  static Reading reading(String path, String text) {
    return READER.read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static Chapter chapter(String path, String text) {
    Reading reading = reading(path, text);
    return reading
        .chapter()
        .orElseThrow(() -> new AssertionError("refused: " + reading.problems()));
  }

  static Chapter chapter(String text) {
    return chapter("en/a/page.md", text);
  }

  static ChapterLink link(String path, String text) {
    List<ChapterLink> links = chapter(path, text).links();
    if (links.size() != 1) {
      throw new AssertionError("not one link: " + links);
    }
    return links.get(0);
  }

  static List<String> candidates(String path, String text) {
    return link(path, text).candidates().stream().map(ChapterId::toString).toList();
  }

  static Problem problem(String text) {
    List<Problem> problems = reading("en/page.md", text).problems();
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.get(0);
  }
}
