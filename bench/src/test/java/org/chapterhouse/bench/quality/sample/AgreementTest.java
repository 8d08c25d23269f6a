package org.chapterhouse.bench.quality.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void takesAgreementByChanceOffKappa() {
    Agreement agreement = new Agreement(50, 25, 30, 20, 40);

    assertThat(agreement.agreement()).isEqualTo(0.7, within(1e-9));
    assertThat(agreement.kappa()).isEqualTo(0.4, within(1e-9));
    assertThat(agreement.precision()).isEqualTo(0.55, within(1e-9));
    assertThat(agreement.usefulness()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void countsWhatBothJudged() {
    List<SampledMention> mentions = mentions(5);

    Agreement agreement =
        Agreement.of(
            new MentionSample(mentions),
            Verdicts.of(lines(mentions, "useful", "right", "wrong", "wrong", "right"), "one"),
            Verdicts.of(lines(mentions, "right", "wrong", "useful", "wrong"), "other"));

    assertThat(agreement).isEqualTo(new Agreement(4, 2, 2, 1, 2));
  }

  @Test
  void leavesOutWhatOneOfThemDidNotGrade() {
    List<SampledMention> mentions = mentions(4);

    Agreement agreement =
        Agreement.of(
            new MentionSample(mentions),
            Verdicts.of(lines(mentions, "useful", "yes", "useful", "no"), "one"),
            Verdicts.of(lines(mentions, "right", "wrong", "no", "yes"), "other"));

    assertThat(agreement).isEqualTo(new Agreement(1, 1, 1, 1, 1));
  }

  @Test
  void leavesOutMentionsThatAreKnown() {
    SampledMention known = new SampledMention(id("a"), id("b"), 3, 7, "hash");
    SampledMention other = new SampledMention(id("a"), id("b"), 8, 9, "hash");
    MentionSample sample = new MentionSample(List.of(known, other));

    assertThat(sample.without(Set.of(known.key())).mentions()).containsExactly(other);
  }

  @Test
  void readsASampleAsItWasWritten() {
    SampledMention mention = new SampledMention(id("a"), id("b/c"), 3, 7, "hash");

    assertThat(SampledMention.parse(mention.line())).isEqualTo(mention);
  }

  private static List<SampledMention> mentions(int size) {
    List<SampledMention> mentions = new ArrayList<>();
    for (int start = 0; start < size; start++) {
      mentions.add(new SampledMention(id("a"), id("b"), start, start + 1, "hash"));
    }
    return mentions;
  }

  private static List<String> lines(List<SampledMention> mentions, String... verdicts) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < verdicts.length; at++) {
      lines.add(mentions.get(at).key() + "\t" + verdicts[at]);
    }
    return lines;
  }

  private static ChapterId id(String slug) {
    return new ChapterId("en", slug);
  }
}
