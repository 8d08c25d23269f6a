package org.chapterhouse.bench.corpora;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.chapterhouse.bench.drive.Editor;

/**
 * The links of a site, as its API tells readers.
 *
 * @param chapters live chapters
 * @param pairs distinct pairs of a chapter and another one it links to
 * @param withinLanguage those whose chapters are of one language
 * @param broken links that lead nowhere
 */
record LinkCount(long chapters, long pairs, long withinLanguage, long broken) {

  static LinkCount of(Editor reader) throws IOException {
    List<String> ids = reader.ids();
    long pairs = 0;
    long within = 0;
    long broken = 0;
    for (String id : ids) {
      JsonNode chapter = reader.view(id).expect(200).json();
      List<String> targets =
          chapter.path("links").findValuesAsText("target").stream()
              .filter(target -> !target.equals(id))
              .distinct()
              .toList();
      pairs += targets.size();
      within += targets.stream().filter(target -> language(target).equals(language(id))).count();
      broken += chapter.path("broken").size();
    }
    return new LinkCount(ids.size(), pairs, within, broken);
  }

  private static String language(String id) {
    return id.substring(0, id.indexOf('/'));
  }
}
