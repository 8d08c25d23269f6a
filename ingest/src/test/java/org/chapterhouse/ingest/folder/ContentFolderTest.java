package org.chapterhouse.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
  @TempDir Path temp;

  @Test
  void listsChapterFilesInOrderOfTheirPaths() throws IOException {
    write("en/b.md");
    write("en/a/_index.md");
    write("ru/b.MD");
    write("en/picture.png");

    assertThat(paths(temp)).containsExactly("en/a/_index.md", "en/b.md", "ru/b.MD");
  }

  @Test
  void skipsHiddenFilesAndFolders() throws IOException {
    write("en/.draft.md");
    write(".git/description.md");
    write("en/kept.md");

    assertThat(paths(temp)).containsExactly("en/kept.md");
  }

  @Test
  void listsTheFilesOfAFolderBelowAHiddenOne() throws IOException {
    write(".cache/content/en/kept.md");

    assertThat(paths(temp.resolve(".cache/content"))).containsExactly("en/kept.md");
  }

  @Test
  void seesALanguagesFolderAsPartOfItsParent() throws IOException {
    write("ru/b.md");
    write("en/b.md");

    assertThat(paths(temp.resolve("ru"))).containsExactly("ru/b.md");
  }

  @Test
  void followsNoLinksToFoldersAndNoneToFilesOutside() throws IOException {
    write("outside/secret.md");
    write("content/en/kept.md");
    Path content = temp.resolve("content");
    Files.createSymbolicLink(content.resolve("folder"), temp.resolve("outside"));
    Files.createSymbolicLink(content.resolve("secret.md"), temp.resolve("outside/secret.md"));
    Files.createSymbolicLink(content.resolve("dangling.md"), temp.resolve("nowhere.md"));
    Files.createSymbolicLink(content.resolve("again.md"), content.resolve("en/kept.md"));

    ContentFolder folder = ContentFolder.open(content, SiteRules.standard());

    assertThat(folder.files())
        .extracting(ContentFile::path)
        .containsExactly("again.md", "en/kept.md");
    assertThat(folder.leftOut()).containsExactly("dangling.md", "folder", "secret.md");
  }

  @Test
  void namesTheFileAtAPlaceEvenWhenItIsGone() throws IOException {
    write("en/kept.md");

    ContentFolder folder = ContentFolder.open(temp, SiteRules.standard());

    assertThat(folder.fileAt(folder.directory().resolve("en/gone.md")))
        .map(ContentFile::path)
        .contains("en/gone.md");
    assertThat(folder.fileAt(folder.directory().resolve("en/.gone.md.swp"))).isEmpty();
    assertThat(folder.fileAt(folder.directory().resolve("../gone.md"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoFolder() throws IOException {
    Path file = write("en/kept.md");

    assertThatThrownBy(() -> ContentFolder.open(file, SiteRules.standard()))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessageContaining("kept.md");
  }

  private List<String> paths(Path directory) throws IOException {
    return ContentFolder.open(directory, SiteRules.standard()).files().stream()
        .map(ContentFile::path)
        .toList();
  }

  private Path write(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "# " + path + "\n");
  }
}
