package org.chapterhouse.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.runtime.PartSettings;
import org.chapterhouse.runtime.Settings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSiteTest {

  @TempDir Path dir;

  @Test
  void goesByTheSettingsWithoutAFile() throws IOException {
    FolderSite site = FolderSite.of(dir);

    assertThat(site.settings()).isEmpty();
    assertThat(site.rules().languages()).containsExactly("en", "ru");
  }

  @Test
  void laysTheFileOverTheSettings() throws IOException {
    write(
        """
        title: Systems
        base-url: https://example.org
        languages: [de, en]
        link-prefixes: [/docs]
        mention-confidence: 0.8
        parts:
          - title: {de: Grundlagen}
            entries: [ereignisse, konsens/]
        """);

    FolderSite site = FolderSite.of(dir);

    Config config = Settings.load(site.settings());
    SiteSettings settings = SiteSettings.from(config);
    assertThat(settings.title()).isEqualTo("Systems");
    assertThat(settings.baseUrl()).isEqualTo("https://example.org");
    assertThat(settings.parts())
        .extracting(PartSettings::entries)
        .containsExactly(List.of("ereignisse", "konsens/"));
    assertThat(site.rules().defaultLanguage()).isEqualTo("de");
    assertThat(site.rules().linkPrefixes()).containsExactly("/docs");
    assertThat(site.density()).isEqualTo(new Density(0.8));
  }

  @Test
  void namesFileLineAndColumnOfAMistake() throws IOException {
    write("title: Systems\nlanguages: de en\n");

    assertThatThrownBy(() -> FolderSite.of(dir))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(dir.resolve("chapterhouse.yml") + ":2:");
  }

  @Test
  void leavesIgnoredPathsOut() throws IOException {
    write("ignored: [drafts/, en/old/**, \"*.tmp.md\"]\n");
    for (String path :
        new String[] {"en/a.md", "en/drafts/b.md", "en/old/c.md", "ru/old/d.md", "en/e.tmp.md"}) {
      Files.createDirectories(dir.resolve(path).getParent());
      Files.writeString(dir.resolve(path), "# Chapter\n");
    }

    assertThat(FolderSite.of(dir).open().files())
        .extracting(ContentFile::path)
        .containsExactly("en/a.md", "ru/old/d.md");
  }

  @Test
  void goesByTheFileOfTheWholeInOneLanguagesFolder() throws IOException {
    write("languages: [de]\n");
    Files.createDirectories(dir.resolve("de"));

    assertThat(FolderSite.of(dir.resolve("de")).rules().languages()).containsExactly("de");
  }

  private void write(String text) throws IOException {
    Files.writeString(dir.resolve("chapterhouse.yml"), text);
  }
}
