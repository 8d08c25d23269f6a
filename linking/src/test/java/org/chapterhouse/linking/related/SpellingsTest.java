package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;

class SpellingsTest {
  /** With a narrow no-break space. */
  private static final String GLUED = "heat\u202Fsink";

  private final Analysis analysis = Analysis.of("en");

  @Test
  void tellsTheMostFrequentSpelling() {
    assertThat(spellings("Quorum: quorums and quorums.").of(stem("quorum"))).contains("quorums");
  }

  @Test
  void takesNoWordWithASpaceInIt() {
    assertThat(spellings("A " + GLUED + ".").of(stem(GLUED))).isEmpty();
  }

  private long stem(String word) {
    return analysis.tokens(word).stem(0);
  }

  private Spellings spellings(String prose) {
    byte[] content = ("# Title\n\n" + prose + "\n").getBytes(StandardCharsets.UTF_8);
    Prose words =
        analysis.prose(
            new ChapterReader(SiteRules.standard())
                .read("en/one.md", content)
                .chapter()
                .orElseThrow());
    return new Spellings(words, Set.of(stem("quorum"), stem(GLUED)));
  }
}
