package org.chapterhouse.markdown;

import java.util.Optional;

/**
 * Where a file's front matter is.
 *
 * @param start offset of the first character after the opening line
 * @param end offset of the closing line
 * @param bodyStart offset at which the Markdown starts
 */
record FrontMatterBlock(int start, int end, int bodyStart) {

  /** Looks at the top of a file; empty when it starts with Markdown right away. */
  static Optional<FrontMatterBlock> find(Source source) throws Refusal {
    String first = line(source, 1);
    if (first.equals("+++") && closing(source, "+++", "+++") > 0) {
      throw new Refusal(
          source.problemAt(
              bom(source),
              "front-matter-toml",
              "the front matter between lines of '+++' is TOML",
              "write it as YAML: 'key: value' between lines of '---'"));
    }
    if (!first.equals("---")) {
      return Optional.empty();
    }
    int closing = closing(source, "---", "...");
    if (closing > 0) {
      return Optional.of(between(source, closing));
    }
    if (source.lines() == 1 || line(source, 2).isBlank()) {
      return Optional.empty(); // a thematic break
    }
    throw new Refusal(
        source.problemAt(
            bom(source),
            "front-matter-open",
            "the front matter that starts with '---' here has no closing line",
            "end it with a line '---'"));
  }

  /** Offset of the first character that is not a byte order mark. */
  static int bom(Source source) {
    return source.text().startsWith("\uFEFF") ? 1 : 0;
  }

  private static FrontMatterBlock between(Source source, int closing) throws Refusal {
    int start = source.lineStart(2);
    int end = source.lineStart(closing);
    if (end - start > Limits.FRONT_MATTER) {
      throw new Refusal(
          source.problemAt(
              start + Limits.FRONT_MATTER,
              "front-matter-too-large",
              "the front matter has more than " + Limits.FRONT_MATTER + " characters",
              "move text below the closing line of dashes"));
    }
    int body = closing < source.lines() ? source.lineStart(closing + 1) : source.length();
    return new FrontMatterBlock(start, end, body);
  }

  /** Number of the first line from the second on that is one of the two; 0 when there is none. */
  private static int closing(Source source, String one, String other) {
    for (int line = 2; line <= source.lines(); line++) {
      String text = line(source, line);
      if (text.equals(one) || text.equals(other)) {
        return line;
      }
    }
    return 0;
  }

  private static String line(Source source, int line) {
    int start = line == 1 ? bom(source) : source.lineStart(line);
    return source.text().substring(start, source.lineEnd(line)).stripTrailing();
  }
}
