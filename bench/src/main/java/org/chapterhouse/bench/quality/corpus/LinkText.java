package org.chapterhouse.bench.quality.corpus;

/** Finds the text of a link within its Markdown or HTML, as a writer who sets no link has it. */
final class LinkText {
  private LinkText() {}

  /**
   * What remains when a link's marks go. Inline code in it becomes plain text: that a name is set
   * as code where it is a link says nothing of how it would be set as prose.
   *
   * @param link the link as written, from its first mark to its last
   */
  static String of(String link) {
    Span inner = inner(link);
    return withoutCode(link.substring(inner.start(), inner.end()));
  }

  private static String withoutCode(String text) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (int code = text.indexOf('`'); code >= 0; code = text.indexOf('`', at)) {
      int ticks = endOfTicks(text, code) - code;
      int end = endOfCode(text, code);
      plain.append(text, at, code);
      boolean closed = end > code + ticks;
      plain.append(
          closed ? escaped(text.substring(code + ticks, end - ticks)) : text.substring(code, end));
      at = end;
    }
    return plain.append(text.substring(at)).toString();
  }

  /** Keeps code from being read as Markdown; an underscore within a word is none. */
  private static String escaped(String code) {
    return code.strip()
        .replaceAll("[*<\\[\\]\\\\|]", "\\\\$0")
        .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
  }

  private static Span inner(String link) {
    if (link.startsWith("[[")) {
      return wiki(link);
    }
    if (link.startsWith("[")) {
      return new Span(1, closing(link));
    }
    if (link.startsWith("<")) {
      int start = link.indexOf('>') + 1;
      return new Span(start, Math.max(start, link.lastIndexOf("</")));
    }
    return new Span(0, link.length());
  }

  private static Span wiki(String link) {
    int bar = link.indexOf('|');
    return new Span(bar < 0 ? 2 : bar + 1, link.length() - 2);
  }

  /** Offset of the bracket that closes the first one. */
  private static int closing(String link) {
    int depth = 0;
    for (int at = 0; at < link.length(); at++) {
      char c = link.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '`') {
        at = endOfCode(link, at) - 1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("a link whose text does not end: " + link);
  }

  /** Offset past the inline code that starts with these ticks, past the ticks when none does. */
  private static int endOfCode(String link, int start) {
    int ticks = endOfTicks(link, start);
    for (int at = link.indexOf('`', ticks); at >= 0; at = link.indexOf('`', at)) {
      int end = endOfTicks(link, at);
      if (end - at == ticks - start) {
        return end;
      }
      at = end;
    }
    return ticks;
  }

  private static int endOfTicks(String link, int start) {
    int at = start;
    while (at < link.length() && link.charAt(at) == '`') {
      at++;
    }
    return at;
  }
}
