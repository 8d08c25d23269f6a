package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.chapterhouse.runtime.auth.TokenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenSourceTest {

  @TempDir private Path directory;

  @Test
  void knowsATokenIssuedAfterItsStart() throws Exception {
    Path file = directory.resolve("tokens");
    TokenSource tokens = new TokenSource(file);
    assertThat(tokens.find("anything")).isEmpty();

    String token = TokenFile.issue(file, "ada", Set.of("cli"));

    assertThat(tokens.find(token)).isPresent();
  }

  @Test
  void forgetsATokenTakenOutOfTheFile() throws Exception {
    Path file = directory.resolve("tokens");
    String token = TokenFile.issue(file, "ada", Set.of("cli"));
    TokenSource tokens = new TokenSource(file);

    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    assertThat(tokens.find(token)).isEmpty();
  }
}
