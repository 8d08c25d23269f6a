package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.IgnoredPaths;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAssetsTest {

  @TempDir Path temporary;

  private Path dir;
  private FolderScan scan;

  @BeforeEach
  void open() throws IOException {
    dir = Files.createDirectory(temporary.resolve("content"));
    scan =
        new FolderScan(
            ContentFolder.open(dir, SiteRules.standard(), IgnoredPaths.of(List.of("private/"))),
            SiteRules.standard());
  }

  @Test
  void takesWhatAChapterRefersToAndNothingElse() throws IOException {
    write("en/a.md", "# A\n\n![](pictures/map.png) and [data](/data.csv) and [gone](gone.pdf)\n");
    write("en/pictures/map.png", "png");
    write("en/pictures/other.png", "png");
    write("data.csv", "1");

    assertThat(find().files())
        .extracting(LocalFile::id)
        .containsExactly("asset:data.csv", "asset:en/pictures/map.png");
  }

  @Test
  void neverLeavesTheFolder() throws IOException {
    Files.writeString(temporary.resolve("secret.txt"), "secret");
    Files.createDirectories(dir.resolve("en"));
    Files.createSymbolicLink(dir.resolve("en/link.txt"), temporary.resolve("secret.txt"));
    write("en/a.md", "# A\n\n[up](../../secret.txt), [link](link.txt), [hidden](.env.txt)\n");
    write("en/.env.txt", "secret");

    FolderScan.Folder found = find();

    assertThat(found.files()).isEmpty();
    assertThat(found.refused())
        .extracting(refused -> refused.findings().get(0).at(refused.path()))
        .containsExactly(
            "en/link.txt: symbolic-link: a symbolic link leads out of the folder"
                + " (put the file itself into the folder)");
  }

  @Test
  void leavesIgnoredFilesOut() throws IOException {
    write("en/a.md", "# A\n\n![](/private/map.png)\n");
    write("private/map.png", "png");

    assertThat(find().files()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLargeOrEmpty() throws IOException {
    write("en/a.md", "# A\n\n![](large.png) ![](empty.png)\n");
    Files.write(dir.resolve("en/large.png"), new byte[(5 << 20) + 1]);
    write("en/empty.png", "");

    assertThat(find().refused())
        .extracting(refused -> refused.findings().get(0).code())
        .containsExactly("empty", "too-large");
  }

  @Test
  void knowsWhenOtherFilesAreWanted() throws IOException {
    write("en/a.md", "# A\n\n![](map.png)\n");
    find();
    Path file = dir.toRealPath().resolve("en/a.md");

    scan.scan(List.of(file));
    boolean afterNothing = scan.assets().isChanged();
    write("en/a.md", "# A\n\n![](plan.png)\n");
    scan.scan(List.of(file));

    assertThat(afterNothing).isFalse();
    assertThat(scan.assets().isChanged()).isTrue();
  }

  private FolderScan.Folder find() {
    scan.scan();
    return scan.assets().find(path -> Optional.empty());
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(dir.resolve(path).getParent());
    Files.writeString(dir.resolve(path), text);
  }
}
