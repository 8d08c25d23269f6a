package org.chapterhouse.publish.page;

import java.util.Map;

/** A file that pages load. */
public final class Asset {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final String type;
  private final byte[] content;
  private final String hash;

  Asset(String name, byte[] content) {
    this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    this.content = content;
    this.hash = Hashes.of(content);
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  public byte[] content() {
    return content.clone();
  }

  public String hash() {
    return hash;
  }
}
