package org.chapterhouse.bench.quality.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;

/** Reads texts that need not be files. */
public final class Texts {
  private Texts() {}

  /** The chapter in a text, as if it stood in that file; empty when it reads as none. */
  public static Optional<Chapter> read(ChapterReader reader, String path, String text) {
    return reader.read(path, text.getBytes(StandardCharsets.UTF_8)).chapter();
  }
}
