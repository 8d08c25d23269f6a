package org.chapterhouse.bench.quality.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {
  private static final SampledMention MENTION =
      new SampledMention(new ChapterId("en", "a"), new ChapterId("en", "b"), 3, 7, "hash");

  @ParameterizedTest
  @CsvSource({
    "useful, USEFUL",
    "right, RIGHT",
    "wrong, WRONG",
    "yes, YES",
    "no, NO",
  })
  void readsEachWord(String word, Verdict verdict) {
    Verdicts verdicts = Verdicts.of(List.of("", MENTION.key() + "\t" + word), "judge1.tsv");

    assertThat(verdicts.of(MENTION)).contains(verdict);
  }

  @Test
  void hasNoneOfAMentionThatIsNotThere() {
    assertThat(Verdicts.of(List.of("abc useful"), "judge1.tsv").of(MENTION)).isEmpty();
  }

  @Test
  void tellsRightFromUseful() {
    assertThat(Verdict.values())
        .filteredOn(Verdict::useful)
        .containsExactly(Verdict.USEFUL, Verdict.YES);
    assertThat(Verdict.values())
        .filteredOn(Verdict::right)
        .containsExactly(Verdict.USEFUL, Verdict.RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc maybe", "abc", "abc right wrong", "abc Useful"})
  void namesALineThatIsNoVerdict(String line) {
    assertThatThrownBy(() -> Verdicts.of(List.of("def right", line), "judge1.tsv"))
        .hasMessage(
            "judge1.tsv: a line is a key and one of useful, right, wrong, yes, no, not '%s'", line);
  }
}
