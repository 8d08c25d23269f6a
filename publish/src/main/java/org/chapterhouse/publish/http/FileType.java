package org.chapterhouse.publish.http;

import java.util.regex.Pattern;
import org.chapterhouse.markdown.AssetTypes;

/**
 * How a file is sent.
 *
 * @param isShown whether a browser may show it by itself; what it could run, or cannot show, is for
 *     keeping (pages still draw SVG as images)
 */
record FileType(String mediaType, boolean isShown) {

  private static final Pattern SHOWN =
      Pattern.compile("image/(?!svg).*|audio/.*|video/.*|text/(plain|csv)");

  static FileType of(String name) {
    String type = AssetTypes.mediaTypeOf(name).orElse("application/octet-stream");
    String encoding = type.startsWith("text/") ? "; charset=utf-8" : "";
    return new FileType(type + encoding, SHOWN.matcher(type).matches());
  }
}
