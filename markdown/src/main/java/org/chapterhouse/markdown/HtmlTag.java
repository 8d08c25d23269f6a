package org.chapterhouse.markdown;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag in raw HTML, with the attributes that links and anchors are made of.
 *
 * @param name lower-case
 * @param closing whether it is {@code </name>}
 * @param start offset of {@code <} in the raw HTML
 * @param end offset just past {@code >}
 * @param href its destination; null when it has none
 * @param src its source; null when it has none
 * @param alt its description; null when it has none
 * @param id its id; null when it has none
 * @param anchorName its {@code name}; null when it has none
 * @param title its title; null when it has none
 */
record HtmlTag(
    String name,
    boolean closing,
    int start,
    int end,
    @Nullable Attribute href,
    @Nullable Attribute src,
    @Nullable Attribute alt,
    @Nullable Attribute id,
    @Nullable Attribute anchorName,
    @Nullable Attribute title) {
  private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title");

  /**
   * An attribute.
   *
   * @param value entities decoded
   * @param start offset of its name in the raw HTML
   * @param end offset just past its value
   */
  record Attribute(String value, int start, int end) {}

  boolean opensLink() {
    return name.equals("a") && !closing && href != null;
  }

  boolean closesLink() {
    return name.equals("a") && closing;
  }

  /** Whether what follows is no HTML until the same name is closed. */
  boolean opensRawText() {
    return !closing && RAW_TEXT.contains(name);
  }

  /** The source of an image. */
  Optional<Attribute> image() {
    return name.equals("img") && !closing ? Optional.ofNullable(src) : Optional.empty();
  }

  String altText() {
    return alt == null ? "" : alt.value();
  }

  String titleText() {
    return title == null ? "" : title.value();
  }

  /** What a fragment can name here: any element's id, or the name of an {@code a}. */
  Optional<String> anchor() {
    if (closing) {
      return Optional.empty();
    }
    Attribute anchor = id != null ? id : name.equals("a") ? anchorName : null;
    return Optional.ofNullable(anchor).map(Attribute::value).filter(value -> !value.isBlank());
  }
}
