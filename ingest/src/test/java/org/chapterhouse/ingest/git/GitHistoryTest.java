package org.chapterhouse.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chapterhouse.ingest.folder.Sha256;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

  @TempDir Path temporary;

  private Path top;

  @BeforeEach
  void resolve() throws IOException {
    top = temporary.toRealPath();
    QuietSystem.install();
  }

  @Test
  void knowsEveryCommittedVersionOfAFile() throws Exception {
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      commit(git, "content/en/a.md", "one\n");
      commit(git, "content/en/a.md", "two\n");
      commit(git, "content/en/b.md", "other\n");
      Files.delete(top.resolve("content/en/a.md"));
      git.rm().addFilepattern("content/en/a.md").call();
      git.commit().setSign(false).setMessage("gone").call();
    }

    try (GitHistory history = GitHistory.of(top.resolve("content")).orElseThrow()) {
      assertThat(history.versionsOf(List.of("en/a.md", "en/missing.md")))
          .containsOnlyKeys("en/a.md");
      assertThat(history.versionsOf(List.of("en/a.md")).getOrDefault("en/a.md", Set.of()))
          .containsExactly(hash("two\n"), hash("one\n"));
      assertThat(history.content("en/a.md", hash("one\n"))).contains(bytes("one\n"));
    }
  }

  @Test
  void findsNothingOutsideARepository() {
    assertThat(GitHistory.of(top)).isEmpty();
  }

  @Test
  void findsNothingBeforeTheFirstCommit() throws Exception {
    Git.init().setDirectory(top.toFile()).call().close();

    try (GitHistory history = GitHistory.of(top).orElseThrow()) {
      assertThat(history.versionsOf(List.of("a.md"))).isEmpty();
    }
  }

  private void commit(Git git, String path, String text) throws IOException, GitAPIException {
    Files.createDirectories(top.resolve(path).getParent());
    Files.writeString(top.resolve(path), text);
    git.add().addFilepattern(path).call();
    git.commit()
        .setSign(false)
        .setAuthor("Ada", "ada@example.org")
        .setCommitter("Ada", "ada@example.org")
        .setMessage(path)
        .call();
  }

  private static String hash(String text) {
    return Sha256.hex(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
