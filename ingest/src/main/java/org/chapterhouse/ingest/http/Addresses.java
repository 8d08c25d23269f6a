package org.chapterhouse.ingest.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses the edge hands out. */
final class Addresses {

  private Addresses() {}

  static String source(String chapterId) {
    return "/api/v1/source/" + encoded(chapterId);
  }

  static String asset(String path) {
    return "/api/v1/assets/" + encoded(path);
  }

  /** Where readers get the bytes of this hash. */
  static String file(String contentHash, String path) {
    return "/files/" + contentHash + "/" + encoded(path.substring(path.lastIndexOf('/') + 1));
  }

  static String status(String editId) {
    return "/api/v1/edits/" + editId;
  }

  /** A chapter id or path with each segment percent-encoded. */
  static String encoded(String chapterId) {
    return Arrays.stream(chapterId.split("/"))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
