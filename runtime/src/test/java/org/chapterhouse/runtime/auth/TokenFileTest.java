package org.chapterhouse.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

  @TempDir Path dir;

  @Test
  void findsAnIssuedToken() {
    String token = TokenFile.issue(dir.resolve("tokens"), "anna", Set.of("desk", "cli"));

    assertThat(TokenFile.read(dir.resolve("tokens")).find(token))
        .contains(new Token("anna", Set.of("desk", "cli")));
  }

  @Test
  void keepsOnlyTheHash() throws IOException {
    String token = TokenFile.issue(dir.resolve("tokens"), "anna", Set.of("cli"));

    assertThat(Files.readString(dir.resolve("tokens"))).doesNotContain(token.substring(4));
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    TokenFile.issue(dir.resolve("tokens"), "anna", Set.of("cli"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("tokens"))))
        .isEqualTo("rw-------");
  }

  @Test
  void knowsNoOtherToken() {
    TokenFile.issue(dir.resolve("tokens"), "anna", Set.of("cli"));

    assertThat(TokenFile.read(dir.resolve("tokens")).find("cht_guess")).isEmpty();
  }

  @Test
  void acceptsNobodyWhereThereIsNoFile() {
    assertThat(TokenFile.read(dir.resolve("missing")).find("cht_any")).isEmpty();
  }

  @Test
  void namesFileAndLineOfNonsense() throws IOException {
    Path file = Files.writeString(dir.resolve("tokens"), "# comment\nnonsense\n");

    assertThatThrownBy(() -> TokenFile.read(file))
        .hasMessage(file + ":2: expected <sha-256>TAB<author>TAB<source,source>");
  }
}
