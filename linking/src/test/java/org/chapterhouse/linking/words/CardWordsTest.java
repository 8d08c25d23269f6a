package org.chapterhouse.linking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;

class CardWordsTest {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());
  private static final Analysis ANALYSIS = Analysis.of("en");

  private static CardWords words(String markdown) {
    Chapter chapter =
        READER
            .read("en/page.md", markdown.getBytes(StandardCharsets.UTF_8))
            .chapter()
            .orElseThrow();
    return CardWords.of(chapter, ANALYSIS.prose(chapter), ANALYSIS);
  }

  private static int weight(CardWords words, String word) {
    int at = Arrays.binarySearch(words.stems(), ANALYSIS.tokens(word).stem(0));
    return at < 0 ? 0 : words.weights()[at];
  }

  private static boolean holds(CardWords words, String word) {
    int hash = Stems.shortHash(ANALYSIS.tokens(word).stem(0));
    return Arrays.binarySearch(words.all(), hash) >= 0;
  }

  /** Ever new words. */
  private static String words(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("zq").append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append("zq ");
    }
    return text.toString();
  }

  @Test
  void weighTitleAndHeadingsMoreThanProse() {
    CardWords words =
        words(
            "---\ntitle: Mesh\n---\n## Gateways\n\nA proxy for services. [Routers](r.md) ship.\n");

    assertThat(weight(words, "mesh")).isGreaterThan(weight(words, "gateway"));
    assertThat(weight(words, "gateway")).isGreaterThan(weight(words, "proxies"));
    assertThat(weight(words, "proxy")).isEqualTo(weight(words, "router")).isEqualTo(1);
  }

  @Test
  void countAliasesAsTitles() {
    CardWords words = words("---\ntitle: Mesh\naliases: [Lattice]\nlinkTitle: Net\n---\nText.\n");

    assertThat(weight(words, "lattice")).isEqualTo(weight(words, "mesh")).isGreaterThan(1);
    assertThat(weight(words, "net")).isEqualTo(weight(words, "mesh"));
  }

  @Test
  void leaveOutWhatSaysLittle() {
    CardWords words = words("# Mesh\n\nThe 2011 x of `code` and <b>bold</b>.\n");

    assertThat(words.stems()).hasSize(2);
    assertThat(words.all()).hasSize(2);
    assertThat(holds(words, "bold")).isTrue();
    assertThat(holds(words, "code")).isFalse();
  }

  @Test
  void areTheStrongestOnly() {
    String strong = words(0, CardWords.STRONGEST - 1);
    CardWords words = words("# Mesh\n\n" + words(200, 300) + strong + strong);

    assertThat(words.stems()).hasSize(CardWords.STRONGEST);
    assertThat(weight(words, "mesh")).isPositive();
    for (String word : strong.split(" ")) {
      assertThat(weight(words, word)).as(word).isEqualTo(2);
    }
    assertThat(stems(words)).hasSize(CardWords.STRONGEST + 100);
  }

  @Test
  void ofTheSameWeightTakeThoseNearerTheTop() {
    CardWords words = words("# Mesh\n\n" + words(0, 100));

    assertThat(weight(words, words(CardWords.STRONGEST - 2, CardWords.STRONGEST - 1))).isOne();
    assertThat(weight(words, words(CardWords.STRONGEST - 1, CardWords.STRONGEST))).isZero();
  }

  @Test
  void seldomChangeWithOneWordMore() {
    int changes = 0;
    for (int times = 20; times < 120; times++) {
      String text = "# Mesh\n\n" + "proxy ".repeat(times);
      changes += words(text).equals(words(text + "proxy")) ? 0 : 1;
    }

    assertThat(changes).isBetween(1, 5);
  }

  @Test
  void keepTheirStemsWhenAMentionBecomesALink() {
    CardWords mention = words("# Mesh\n\nA proxy server runs.\n");
    CardWords link = words("# Mesh\n\nA [proxy server](proxy.md) runs.\n");

    assertThat(link.stems()).isEqualTo(mention.stems());
    assertThat(link.weights()).isEqualTo(mention.weights());
    assertThat(stems(link)).isEqualTo(stems(mention));
  }

  @Test
  void tellWhichStemsFollowEachOther() {
    CardWords words = words("# Mesh\n\nThe bill of materials, [service catalogs](c.md).\n");

    assertThat(hasPair(words, "bill", "materials")).isTrue();
    assertThat(hasPair(words, "service", "catalog")).isTrue();
    assertThat(hasPair(words, "materials", "bill")).isFalse();
    assertThat(hasPair(words, "materials", "service")).isFalse();
  }

  private static boolean hasPair(CardWords words, String first, String second) {
    TokenRun run = Analysis.of("en").tokens(first + " " + second);
    int pair = Stems.pairHash(run.stem(0), run.stem(1));
    return Arrays.binarySearch(words.all(), pair) >= 0;
  }

  private static int[] stems(CardWords words) {
    return Arrays.stream(words.all()).filter(word -> word < Stems.FIRST_PAIR).toArray();
  }

  @Test
  void areEqualByValue() {
    CardWords one = words("# Mesh\n\nA proxy.\n");
    CardWords same = words("# Mesh\n\nA proxy.\n");
    CardWords other = words("# Mesh\n\nA gateway.\n");

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
  }

  @Test
  void refuseStemsOutOfOrder() {
    assertThatThrownBy(() -> new CardWords(new long[] {2, 1}, new byte[] {1, 1}, new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stem 1");
  }

  @Test
  void refuseAWeightOffTheScale() {
    assertThatThrownBy(() -> new CardWords(new long[] {1}, new byte[] {16}, new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }
}
