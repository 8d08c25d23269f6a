package org.chapterhouse.markdown;

/**
 * Refuses texts that are mostly line ends or characters with a meaning in Markdown. Each of them
 * can become an object of the parser's a hundred times its own size, so that two megabytes of
 * brackets alone would fill the heap.
 */
final class MarkCount {
  private static final String MARKS = "[*_`<&\\";

  private MarkCount() {}

  static void check(Source source, int bodyStart) throws Refusal {
    if (source.lines() > Limits.LINES) {
      throw new Refusal(
          source.problemAt(
              source.lineStart(Limits.LINES + 1),
              "too-many",
              "the chapter has more than " + Limits.LINES + " lines",
              "split the chapter into several"));
    }
    String text = source.text();
    int marks = 0;
    for (int i = bodyStart; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0 && ++marks > Limits.MARKS) {
        throw new Refusal(
            source.problemAt(
                i,
                "too-many",
                "the chapter has more than " + Limits.MARKS + " characters of " + MARKS,
                "split the chapter into several, or keep such text in files beside it"));
      }
    }
  }
}
