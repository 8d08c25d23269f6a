package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTest {

  @TempDir Path temporary;

  @Test
  void refusesANewFileThatClaimsAKnownId() throws IOException {
    Path dir = temporary.toRealPath();
    Files.createDirectories(dir.resolve("en"));
    Files.writeString(dir.resolve("en/kafka.md"), "# Kafka\n");
    Files.writeString(dir.resolve("en/other.md"), "---\nslug: kafka\n---\n# Other\n");
    FolderScan files =
        new FolderScan(ContentFolder.open(dir, SiteRules.standard()), SiteRules.standard());
    ServerAddress nobody = new ServerAddress(URI.create("http://127.0.0.1:9/"), "token", "cli");

    try (PushState state = PushState.open(dir.resolve(".chapterhouse/state.jsonl"))) {
      state.confirmed("en/kafka", "en/kafka.md", 1, "hash");
      PushReport report =
          new PushClient(nobody, files, state)
              .pushSaved(List.of(dir.resolve("en/other.md")), outcome -> {});

      assertThat(report.outcomes())
          .extracting(
              outcome -> ((PushOutcome.Refused) outcome).findings().get(0).at(outcome.path()))
          .containsExactly(
              "en/kafka.md: duplicate-id: its id en/kafka is taken by en/other.md"
                  + " (rename one of the two files or give it a slug of its own)",
              "en/other.md: duplicate-id: its id en/kafka is taken by en/kafka.md"
                  + " (rename one of the two files or give it a slug of its own)");
    }
  }

  @Test
  void refusesConflictMarkersButNotAChapterAboutThem() {
    assertThat(ConflictMarkers.in(bytes("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n")))
        .extracting(Finding::line)
        .containsExactly(2, 6);
    assertThat(ConflictMarkers.in(bytes("```\n<<<<<<< HEAD\nb\n>>>>>>> main\n```\n"))).isEmpty();
    assertThat(ConflictMarkers.in(bytes("```\n<<<<<<< yours\n>>>>>>> server revision 2\n```\n")))
        .hasSize(2);
    assertThat(ConflictMarkers.in(bytes("Title\n=======\n"))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
