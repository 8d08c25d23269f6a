package org.chapterhouse.publish.http;

import java.util.Locale;
import java.util.Map;

/**
 * How a file is sent.
 *
 * @param isShown whether a browser may show it by itself; what it could run, or cannot show, is for
 *     keeping (pages still draw SVG as images)
 */
record FileType(String mediaType, boolean isShown) {

  private static final FileType UNKNOWN = new FileType("application/octet-stream", false);

  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wav", "audio/wav"));

  private static final Map<String, String> KEPT =
      Map.of("svg", "image/svg+xml", "pdf", "application/pdf");

  static FileType of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (SHOWN.containsKey(ending)) {
      return new FileType(SHOWN.get(ending), true);
    }
    return KEPT.containsKey(ending) ? new FileType(KEPT.get(ending), false) : UNKNOWN;
  }
}
