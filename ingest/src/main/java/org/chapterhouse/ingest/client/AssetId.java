package org.chapterhouse.ingest.client;

/** How assets are named among chapters: {@code asset:<path>}, as no chapter's id can be. */
final class AssetId {

  private static final String PREFIX = "asset:";

  private AssetId() {}

  static String of(String path) {
    return PREFIX + path;
  }

  static boolean is(String id) {
    return id.startsWith(PREFIX);
  }

  static String pathOf(String id) {
    return id.substring(PREFIX.length());
  }
}
