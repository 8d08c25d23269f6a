package org.chapterhouse.publish.projection;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first tag of an SVG says of its size: its width and height, else its view box. */
final class SvgSize {

  /** Comments and a document type may stand before the tag. */
  private static final int LOOKED_AT = 4096;

  private static final Pattern TAG = Pattern.compile("<svg\\s[^>]*>");
  private static final Pattern WIDTH = side("width");
  private static final Pattern HEIGHT = side("height");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\sviewBox=[\"']\\s*\\S{1,20}[\\s,]+\\S{1,20}[\\s,]+(\\d{1,5})(?:\\.\\d{0,9})?[\\s,]+"
              + "(\\d{1,5})(?:\\.\\d{0,9})?\\s*[\"']");

  private SvgSize() {}

  private static Pattern side(String name) {
    return Pattern.compile("\\s" + name + "=[\"'](\\d{1,5})(?:\\.\\d{0,9})?(?:px)?[\"']");
  }

  /** The size in pixels; 0 by 0 when it says none. */
  static ImageSize of(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8);
    Matcher tag = TAG.matcher(start);
    if (!tag.find()) {
      return ImageSize.UNKNOWN;
    }
    Matcher width = WIDTH.matcher(tag.group());
    Matcher height = HEIGHT.matcher(tag.group());
    if (width.find() && height.find()) {
      return size(width.group(1), height.group(1));
    }
    Matcher box = VIEW_BOX.matcher(tag.group());
    return box.find() ? size(box.group(1), box.group(2)) : ImageSize.UNKNOWN;
  }

  private static ImageSize size(String width, String height) {
    return ImageSize.sane(Integer.parseInt(width), Integer.parseInt(height));
  }
}
