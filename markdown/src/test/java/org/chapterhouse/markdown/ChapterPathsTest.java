package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterPathsTest {
  private final ChapterPaths paths = new ChapterPaths(SiteRules.standard());

  @ParameterizedTest
  @CsvSource({
    "en/service-mesh.md, en/service-mesh",
    "ru/service-mesh.md, ru/service-mesh",
    "service-mesh.md, en/service-mesh",
    "docs/A/Über Uns.MD, en/docs/a/über uns",
    "docs/_index.md, en/docs",
    "docs/index.md, en/docs",
    "docs/README.md, en/docs",
    "_index.md, en/index",
    "ru/_index.md, ru/index",
    "ru/README.md, ru/index",
    "de/haus.md, en/de/haus",
    "en.md, en/index",
    "ru/en/a.md, ru/en/a"
  })
  void givesEachFileItsId(String path, String id) {
    assertThat(paths.idOf(path)).hasToString(id);
  }

  @Test
  void composesDecomposedNames() {
    assertThat(paths.idOf("re\u0301sume\u0301.md").slug()).isEqualTo("r\u00e9sum\u00e9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a/../b.md", "/a.md", "a//b.md", ".md", "a/ .md", "a?.md"})
  void refusesPathsThatMakeNoIdNamingThem(String path) {
    assertThatThrownBy(() -> paths.idOf(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + path + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/a.md", "ru/a/b.md", "en/index.md"})
  void namesAFileForAnIdThatGivesTheIdAgain(String path) {
    assertThat(paths.pathOf(paths.idOf(path))).isEqualTo(path);
  }

  @Test
  void takesOnlyVisibleMarkdownFilesForChapters() {
    List<String> files = List.of("a.md", "b/C.MD", ".git/a.md", "b/.x.md", "a.png", "md");

    assertThat(files.stream().filter(paths::isChapter)).containsExactly("a.md", "b/C.MD");
  }
}
