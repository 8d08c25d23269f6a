package org.chapterhouse.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWriterTest {

  private static final List<String> HOSTILE =
      List.of(
          "../evil.md",
          "en/../../evil.md",
          "/evil.md",
          "//evil.md",
          "en//evil.md",
          "./evil.md",
          "..\\evil.md",
          "en/.git/evil.md",
          ".git/hooks/evil.md",
          ".chapterhouse/evil.md",
          "out/evil.md",
          "out-file.md",
          "en/ev\0il.md",
          "en/ev\nil.md",
          "");

  @TempDir Path temporary;

  private ContentFolder folder;

  @BeforeEach
  void open() throws IOException {
    Path directory = Files.createDirectories(temporary.resolve("deep/content"));
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("file.md"), "theirs");
    Files.createSymbolicLink(directory.resolve("out"), outside);
    Files.createSymbolicLink(directory.resolve("out-file.md"), outside.resolve("file.md"));
    folder = ContentFolder.open(directory, SiteRules.standard());
  }

  @Test
  void writesNothingAtHostilePaths() throws IOException {
    assertThat(writtenBy(new FolderWriter(folder))).isEmpty();
  }

  @Test
  void wouldWriteOutsideIfItTrustedNames() throws IOException {
    assertThat(writtenBy(new FolderWriter(folder, true)))
        .contains("deep/evil.md", "outside/evil.md", "deep/content/.git/hooks/evil.md");
  }

  @Test
  void makesFoldersAndReplacesWholeFiles() throws IOException {
    FolderWriter writer = new FolderWriter(folder);

    writer.write("en/new/kafka.md", bytes("one"), "");
    writer.write("en/new/kafka.md", bytes("two"), Sha256.hex(bytes("one")));

    assertThat(folder.directory().resolve("en/new/kafka.md")).hasContent("two");
  }

  @Test
  void overwritesNothingThatSomebodyWroteMeanwhile() throws IOException {
    FolderWriter writer = new FolderWriter(folder);
    writer.write("en/kafka.md", bytes("just saved"), "");

    assertThatThrownBy(() -> writer.write("en/kafka.md", bytes("x"), Sha256.hex(bytes("old"))))
        .hasMessageContaining("changed meanwhile");
    assertThatThrownBy(() -> writer.write("en/kafka.md", bytes("x"), ""))
        .hasMessageContaining("another file at this place");
    assertThatThrownBy(() -> writer.remove("en/kafka.md", Sha256.hex(bytes("old"))))
        .hasMessageContaining("changed meanwhile");
    assertThat(folder.directory().resolve("en/kafka.md")).hasContent("just saved");
  }

  @Test
  void removesFoldersThatAreEmptyThen() throws IOException {
    FolderWriter writer = new FolderWriter(folder);
    writer.write("en/new/kafka.md", bytes("one"), "");
    writer.write("en/raft.md", bytes("one"), "");

    writer.remove("en/new/kafka.md", Sha256.hex(bytes("one")));

    assertThat(folder.directory().resolve("en/new")).doesNotExist();
    assertThat(folder.directory().resolve("en/raft.md")).exists();
  }

  @Test
  void keepsACopyOutOfSight() throws IOException {
    String kept = new FolderWriter(folder).keep("en/kafka.md", bytes("mine"));

    assertThat(folder.directory().resolve(kept)).hasContent("mine");
    assertThat(folder.files()).isEmpty();
  }

  /** Tries every hostile path and tells which files came into being, from the parent folder. */
  private List<String> writtenBy(FolderWriter writer) throws IOException {
    List<String> before = files();
    for (String path : HOSTILE) {
      try {
        writer.write(path, bytes("evil"), "");
      } catch (IOException | InvalidPathException refused) {
        assertThat(refused).isNotNull();
      }
    }
    List<String> after = new ArrayList<>(files());
    after.removeAll(before);
    assertThat(temporary.resolve("outside/file.md")).hasContent("theirs");
    return after;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.filter(Files::isRegularFile)
          .map(file -> temporary.relativize(file).toString())
          .toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
