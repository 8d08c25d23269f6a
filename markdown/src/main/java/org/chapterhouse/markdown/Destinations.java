package org.chapterhouse.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the links and images of one chapter lead, and what stands for those that lead nowhere. */
final class Destinations {
  private final Chapter chapter;
  private final LinkTargets targets;
  private final boolean russian;

  Destinations(Chapter chapter, LinkTargets targets) {
    this.chapter = chapter;
    this.targets = targets;
    this.russian = chapter.id().language().equals("ru");
  }

  Optional<String> urlOf(Reference reference) {
    if (!(reference instanceof ChapterLink link)) {
      return reference.urlIn(targets);
    }
    boolean within = Href.internal(link.href()).filter(Href::isWithinChapter).isPresent();
    if (within) {
      return chapter.anchors().contains(link.fragment()) || link.fragment().isEmpty()
          ? Optional.of(Href.withFragment("", link.fragment()))
          : Optional.empty();
    }
    return targets.urlOf(link).map(url -> Href.withFragment(url, link.fragment()));
  }

  /** Of a link that leads nowhere. */
  Map<String, String> broken(Reference reference) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "broken-link");
    attributes.put(
        "title", (russian ? "Ссылка никуда не ведёт: " : "Broken link: ") + reference.href());
    return attributes;
  }

  /** Of an image that is not there, or that nobody would fetch. */
  Map<String, String> missing(String source) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "missing");
    attributes.put("title", (russian ? "Нет изображения: " : "Missing image: ") + named(source));
    return attributes;
  }

  /** As HTML, each with a space before it. */
  String attributesOf(Reference link) {
    Map<String, String> attributes =
        urlOf(link).map(url -> Map.of("href", url)).orElseGet(() -> broken(link));
    return written(attributes);
  }

  /** HTML that describes an image without showing it. */
  String insteadOfImage(String source, String alt) {
    String tag = isForeign(source) ? "a" : "span";
    String attributes = written(isForeign(source) ? foreign(source) : missing(source));
    String text = alt.isBlank() ? named(source) : alt;
    return "<" + tag + attributes + ">" + escaped(text) + "</" + tag + ">";
  }

  /** Whether a reader may follow the source elsewhere by choice. */
  static boolean isForeign(String source) {
    String start = source.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("//");
  }

  /** Of a link to an image elsewhere. */
  static Map<String, String> foreign(String source) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String url = source.strip();
    attributes.put("class", "foreign-image");
    attributes.put("href", url.startsWith("//") ? "https:" + url : url);
    return attributes;
  }

  /** A source as text: what it holds itself may be long. */
  static String named(String source) {
    String shown = source.strip();
    return shown.toLowerCase(Locale.ROOT).startsWith("data:") ? "data:…" : Excerpt.of(shown);
  }

  static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String written(Map<String, String> attributes) {
    StringBuilder written = new StringBuilder();
    attributes.forEach(
        (name, value) ->
            written.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    return written.toString();
  }
}
