package org.chapterhouse.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A chapter's file.
 *
 * @param path path from the content root with {@code /} between segments, as links and ids see it
 * @param file where it is, absolute
 */
public record ContentFile(String path, Path file) {

  /**
   * Reads the file as it is now.
   *
   * @throws IOException when it is gone or cannot be read
   */
  public byte[] content() throws IOException {
    return Files.readAllBytes(file);
  }
}
