package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.markdown.HtmlTag.Attribute;
import org.jsoup.parser.Parser;

/**
 * Finds the tags in raw HTML, in one pass. Comments, declarations and the text of scripts and
 * styles are passed over; a tag that never ends is none.
 */
final class HtmlTags {
  private final String html;
  private final List<HtmlTag> tags = new ArrayList<>();
  private int at;

  private HtmlTags(String html) {
    this.html = html;
  }

  static List<HtmlTag> in(String html) {
    HtmlTags scan = new HtmlTags(html);
    while (scan.at < html.length()) {
      scan.step();
    }
    return scan.tags;
  }

  private void step() {
    int open = html.indexOf('<', at);
    if (open < 0) {
      at = html.length();
    } else if (html.startsWith("<!--", open)) {
      skipPast("-->", open + 4);
    } else if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
      skipPast(">", open + 2);
    } else {
      boolean closing = html.startsWith("/", open + 1);
      at = open + (closing ? 2 : 1);
      if (at < html.length() && isLetter(html.charAt(at))) {
        tag(open, closing);
      }
    }
  }

  private void tag(int open, boolean closing) {
    String name = nameUntil("/>").toLowerCase(Locale.ROOT);
    Map<String, Attribute> attributes = new HashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      attribute(attributes);
    }
    if (at >= html.length()) {
      return;
    }
    at++;
    HtmlTag tag =
        new HtmlTag(
            name,
            closing,
            open,
            at,
            attributes.get("href"),
            attributes.get("src"),
            attributes.get("alt"),
            attributes.get("id"),
            attributes.get("name"),
            attributes.get("title"));
    tags.add(tag);
    if (tag.opensRawText()) {
      skipRawText(name);
    }
  }

  private void attribute(Map<String, Attribute> attributes) {
    char c = html.charAt(at);
    if (c == '/' || isSpace(c)) {
      at++;
      return;
    }
    int start = at;
    at++; // the first character belongs to the name whatever it is
    String name = html.substring(start, start + 1) + nameUntil("/>=");
    int end = at;
    skipSpaces();
    String value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      skipSpaces();
      value = value();
      end = at;
    }
    attributes.putIfAbsent(
        name.toLowerCase(Locale.ROOT),
        new Attribute(Parser.unescapeEntities(value, true), start, end));
  }

  private String value() {
    if (at >= html.length()) {
      return "";
    }
    char quote = html.charAt(at);
    if (quote != '"' && quote != '\'') {
      return nameUntil(">");
    }
    int close = html.indexOf(quote, at + 1);
    int end = close < 0 ? html.length() : close;
    String value = html.substring(at + 1, end);
    at = close < 0 ? end : end + 1;
    return value;
  }

  /** Text up to white space or one of the characters given. */
  private String nameUntil(String stops) {
    int start = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && stops.indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return html.substring(start, at);
  }

  private void skipSpaces() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private void skipPast(String end, int from) {
    int found = html.indexOf(end, from);
    at = found < 0 ? html.length() : found + end.length();
  }

  /** To {@code </name}; to the end when there is none, as browsers do. */
  private void skipRawText(String name) {
    for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        at = i;
        return;
      }
    }
    at = html.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
