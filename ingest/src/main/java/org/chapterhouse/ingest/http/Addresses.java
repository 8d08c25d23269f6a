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

  static String status(String editId) {
    return "/api/v1/edits/" + editId;
  }

  /** A chapter id with each segment percent-encoded. */
  static String encoded(String chapterId) {
    return Arrays.stream(chapterId.split("/"))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
