package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushStateTest {

  @TempDir Path dir;

  private Path file;

  @BeforeEach
  void name() {
    file = dir.resolve("deep/state.jsonl");
  }

  @Test
  void remembersWhatWasConfirmed() {
    try (PushState state = PushState.open(file)) {
      state.confirmed("en/a", "en/a.md", 4, "h1");
    }

    try (PushState state = PushState.open(file)) {
      assertThat(state.find("en/a")).contains(new Pushed("en/a", "en/a.md", 4, "h1", "", 0));
    }
  }

  @Test
  void keepsGitFromTakingWhatOneFolderKnows() {
    PushState.open(dir.resolve(".chapterhouse/site.jsonl")).close();

    assertThat(dir.resolve(".chapterhouse/.gitignore")).hasContent("*");
  }

  @Test
  void remembersWhatWasSentWithoutAnAnswer() {
    try (PushState state = PushState.open(file)) {
      state.confirmed("en/a", "en/a.md", 4, "h1");
      state.sending("en/a", "en/a.md", "h2");
    }

    try (PushState state = PushState.open(file)) {
      assertThat(state.find("en/a")).contains(new Pushed("en/a", "en/a.md", 4, "h1", "h2", 0));
    }
  }

  @Test
  void forgetsWhatWasRemoved() {
    try (PushState state = PushState.open(file)) {
      state.confirmed("en/a", "en/a.md", 4, "h1");
      state.forget("en/a");
    }

    try (PushState state = PushState.open(file)) {
      assertThat(state.all()).isEmpty();
    }
  }

  @Test
  void keepsItsStamp() {
    String stamp;
    try (PushState state = PushState.open(file)) {
      stamp = state.stamp();
    }

    try (PushState state = PushState.open(file);
        PushState other = PushState.open(dir.resolve("other.jsonl"))) {
      assertThat(state.stamp()).isEqualTo(stamp);
      assertThat(other.stamp()).isNotEqualTo(stamp);
    }
  }

  @Test
  void survivesALineCutOffByAKill() throws IOException {
    try (PushState state = PushState.open(file)) {
      state.confirmed("en/a", "en/a.md", 4, "h1");
    }
    Files.writeString(file, "{\"id\":\"en/b\",\"pa", StandardOpenOption.APPEND);

    try (PushState state = PushState.open(file)) {
      assertThat(state.all()).extracting(Pushed::id).containsExactly("en/a");
    }
  }

  @Test
  void namesFileAndLineOfNonsense() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "nonsense\n{}\n");

    assertThatThrownBy(() -> PushState.open(file))
        .cause()
        .hasMessageContaining(file + ":1: not a line of this program's");
  }
}
