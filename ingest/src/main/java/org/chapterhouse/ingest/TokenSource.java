package org.chapterhouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.auth.TokenFile;

/** The token file, read again whenever it has changed, so that a new token works at once. */
final class TokenSource {

  private final Path file;
  private FileTime readAt;
  private TokenFile tokens;

  TokenSource(Path file) {
    this.file = file;
    this.readAt = changedAt(file);
    this.tokens = TokenFile.read(file);
  }

  synchronized Optional<Token> find(String token) {
    FileTime changedAt = changedAt(file);
    if (!changedAt.equals(readAt)) {
      tokens = TokenFile.read(file);
      readAt = changedAt;
    }
    return tokens.find(token);
  }

  private static FileTime changedAt(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the token file " + file, e);
    }
  }
}
