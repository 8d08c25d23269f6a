package org.chapterhouse.bench.quality.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullTextTest {

  @Test
  void holdsHeadingsLinksAndCodeButNoFrontMatter() {
    String file = "---\ntitle: Hidden\n---\n# Loops\n\nSee [threads](t.md).\n\n```\nfork\n```\n";

    assertThat(words(file)).containsExactly("Loops", "See", "threads.", "fork");
  }

  @Test
  void tagsPartWords() {
    assertThat(words("x<sub>opt</sub>")).containsExactly("x", "opt");
  }

  @Test
  void codePartsWords() {
    assertThat(words("The interface`IF_LOCK` and `name`**.obj**"))
        .containsExactly("The", "interface", "IF_LOCK", "and", "name", ".obj");
  }

  @Test
  void emphasisPartsNoWord() {
    assertThat(words("re**read**able")).containsExactly("rereadable");
  }

  private static List<String> words(String file) {
    return List.of(FullText.of(file).strip().split("\\s+"));
  }
}
