package org.chapterhouse.ingest.client;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What keeps a file at home whatever its text says; looked for before it is read as a chapter. */
public final class FileFaults {

  private static final Pattern ODD_NAME = Pattern.compile("[\\p{Cntrl}\\\\\uFFFD]");

  /** Largest asset the server takes. */
  private static final long LARGEST_ASSET = 5L << 20;

  private FileFaults() {}

  /**
   * Why the file cannot be pushed; empty when nothing speaks against it so far.
   *
   * @param path from the content root
   */
  public static List<Finding> in(String path, byte[] content) {
    if (ODD_NAME.matcher(path).find()) {
      return List.of(
          Finding.ofFile(
              "odd-name",
              "the file's name holds a control character, a backslash or bytes that are no UTF-8",
              "rename the file"));
    }
    if (content.length == 0) {
      return List.of(
          Finding.ofFile("empty", "the file is empty", "write a title, or remove the file"));
    }
    return ConflictMarkers.in(content);
  }

  /** Why an image or another file of this many bytes cannot be pushed. */
  public static Optional<Finding> inAsset(long size) {
    if (size > LARGEST_ASSET) {
      return Optional.of(
          Finding.ofFile(
              "too-large", "it has %d bytes, more than 5 MiB".formatted(size), "make it smaller"));
    }
    return size > 0
        ? Optional.empty()
        : Optional.of(Finding.ofFile("empty", "the file is empty", "remove it or fill it"));
  }
}
