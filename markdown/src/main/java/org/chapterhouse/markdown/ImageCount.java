package org.chapterhouse.markdown;

import java.util.regex.Pattern;

/**
 * Refuses paragraphs that are mostly openings of images. The parser looks up the text between each
 * such opening and what may be its end, so that many in a long paragraph cost quadratic time.
 */
final class ImageCount {
  private static final Pattern NEW_ITEM = Pattern.compile(" {0,3}[-*+] \\S");

  private ImageCount() {}

  static void check(Source source, int bodyStart) throws Refusal {
    if (source.text().indexOf("![", bodyStart) < 0) {
      return;
    }
    long images = 0;
    long length = 0;
    for (int line = source.line(bodyStart); line <= source.lines(); line++) {
      int start = source.lineStart(line);
      int end = source.lineEnd(line);
      String text = source.text().substring(start, end);
      if (text.isBlank() || NEW_ITEM.matcher(text).lookingAt()) {
        images = 0;
        length = 0;
      }
      length += text.length();
      images += openings(text);
      if (images * length > Limits.IMAGE_COST) {
        throw new Refusal(
            source.problemAt(
                start,
                "too-many",
                "the paragraph that ends here or below opens " + images + " images with '!['",
                "put an empty line between them"));
      }
    }
  }

  private static int openings(String text) {
    int count = 0;
    for (int i = text.indexOf("!["); i >= 0; i = text.indexOf("![", i + 2)) {
      count++;
    }
    return count;
  }
}
