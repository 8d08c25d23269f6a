package org.chapterhouse.ingest.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.events.Problem;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownRulesTest {

  private final MarkdownRules rules = new MarkdownRules(SiteRules.standard());

  @Test
  void findsNothingWrongWithAChapterAtItsPath() {
    assertThat(rules.problems("en/a/b", "en/a/b.md", "# B\n".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void refusesATextWhoseFrontMatterNamesAnotherSlug() {
    byte[] content = "---\nslug: other\n---\n# B\n".getBytes(UTF_8);

    assertThat(rules.problems("en/a", "en/a.md", content))
        .extracting(Problem::getCode)
        .containsExactly("id-mismatch");
  }

  @Test
  void passesOnPositionsOfProblemsInTheText() {
    byte[] content = "---\ntitle: [unclosed\n---\n# B\n".getBytes(UTF_8);

    assertThat(rules.problems("en/a", "en/a.md", content))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.getLine()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "../a.md", "/a.md", "en/../../a.md", ".git/a.md", "a\\b.md"})
  void refusesAPathThatIsNone(String path) {
    assertThat(rules.problems("en/a", path, "# A\n".getBytes(UTF_8))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "en/", "en/../a", "fr/a", "en/A", "en//a", "en/a\u0000"})
  void knowsNoSuchId(String id) {
    assertThat(rules.isId(id)).isFalse();
  }
}
