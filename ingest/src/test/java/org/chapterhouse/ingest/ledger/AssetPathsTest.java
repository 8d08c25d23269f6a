package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssetPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png",
        "en/images/Ünïcode name (1).svg",
        "a/b/c/d.tar.gz",
        "a/with..dots.png",
        "a/B.PNG",
        "картинки/схема.webp"
      })
  void takesAPathBelowTheFolder(String path) {
    assertThat(AssetPaths.faultOf(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a.png",
        "//host/a.png",
        "../a.png",
        "a/../../b.png",
        "a/..",
        "./a.png",
        "a/./b.png",
        "a//b.png",
        "a/b.png/",
        "a\\b.png",
        "..\\b.png",
        "C:/a.png",
        "c:a.png",
        "a\u0000.png",
        "a\n.png",
        "a\u0085.png",
        "\uD800.png",
        ".git/a.png",
        "a/.hidden.png",
        "a",
        "a.md",
        "a.exe",
        "png"
      })
  void refusesAPathThatIsNone(String path) {
    assertThat(AssetPaths.faultOf(path)).isPresent();
  }

  @Test
  void refusesAnEndlessPath() {
    assertThat(AssetPaths.faultOf("a".repeat(508) + ".png")).isEmpty();
    assertThat(AssetPaths.faultOf("a".repeat(509) + ".png")).isPresent();
  }
}
