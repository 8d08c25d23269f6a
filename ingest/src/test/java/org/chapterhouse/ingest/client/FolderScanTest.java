package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

  @TempDir Path dir;

  @Test
  void findsChaptersWithTheirIds() throws IOException {
    write("en/kafka.md", "# Kafka\n");
    write("ru/kafka.md", "# Кафка\n");
    write("notes.txt", "no chapter");

    assertThat(scan().scan().files())
        .extracting(LocalFile::id)
        .containsExactly("en/kafka", "ru/kafka");
  }

  @Test
  void refusesBothOfTwoFilesWithOneId() throws IOException {
    write("en/kafka.md", "# Kafka\n");
    write("en/kafka/index.md", "# Kafka\n");

    FolderScan.Folder folder = scan().scan();

    assertThat(folder.files()).isEmpty();
    assertThat(folder.refused())
        .extracting(refused -> refused.findings().get(0).at(refused.path()))
        .containsExactly(
            "en/kafka.md: duplicate-id: its id en/kafka is taken by en/kafka/index.md"
                + " (rename one of the two files or give it a slug of its own)",
            "en/kafka/index.md: duplicate-id: its id en/kafka is taken by en/kafka.md"
                + " (rename one of the two files or give it a slug of its own)");
  }

  @Test
  void saysOfAnEmptyFileThatItIsEmpty() throws IOException {
    write("en/kafka.md", "");

    assertThat(scan().scan().refused())
        .extracting(refused -> refused.findings().get(0).at(refused.path()))
        .containsExactly(
            "en/kafka.md: empty: the file is empty (write a title, or remove the file)");
  }

  @Test
  void leavesOutWhatIsGoneFromTheSavedFiles() throws IOException {
    write("en/kafka.md", "# Kafka\n");
    Path gone = dir.toRealPath().resolve("en/gone.md");

    FolderScan.Folder saved = scan().scan(List.of(dir.toRealPath().resolve("en/kafka.md"), gone));

    assertThat(saved.files()).extracting(LocalFile::path).containsExactly("en/kafka.md");
  }

  @Test
  void knowsWhichFilesAreBelowAFolder() throws IOException {
    Path folder = dir.toRealPath().resolve("en/old");

    assertThat(scan().isAt("en/old/kafka.md", List.of(folder))).isTrue();
    assertThat(scan().isAt("en/older.md", List.of(folder))).isFalse();
  }

  private FolderScan scan() throws IOException {
    return new FolderScan(ContentFolder.open(dir, SiteRules.standard()), SiteRules.standard());
  }

  private void write(String path, String text) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
