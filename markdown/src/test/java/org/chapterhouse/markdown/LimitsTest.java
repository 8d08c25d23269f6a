package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  @Test
  void refuseAFileThatIsTooLarge() {
    Reading reading = READER.read("a.md", new byte[Limits.CONTENT_BYTES + 1]);

    assertThat(reading.problems()).extracting(Problem::code).containsExactly("too-large");
  }

  @Test
  void pointAtTheFirstByteThatIsNoUtf8() {
    byte[] content = {'a', '\n', (byte) 0xd1, (byte) 0x8f, ' ', (byte) 0xe9, '!'};

    Problem problem = READER.read("a.md", content).problems().get(0);

    assertThat(problem.code()).isEqualTo("not-utf8");
    assertThat(problem.message()).contains("0xE9");
    assertThat(List.of(problem.line(), problem.column())).containsExactly(2, 3);
  }

  @Test
  void pointAtASequenceCutOffByTheEnd() {
    Problem problem = READER.read("a.md", new byte[] {'a', (byte) 0xd1}).problems().get(0);

    assertThat(List.of(problem.line(), problem.column())).containsExactly(1, 2);
  }

  @Test
  void refuseAPathThatMakesNoId() {
    Problem problem = Read.reading("en/a?.md", "").problems().get(0);

    assertThat(problem.code()).isEqualTo("path");
    assertThat(problem.message()).contains("en/a?.md");
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of("too-deep", "a\n" + "> ".repeat(100_000) + "b"),
        Arguments.of("too-deep", "a\n" + "- ".repeat(100_000) + "b"),
        Arguments.of("too-deep", "a\n" + "*a ".repeat(10_000) + "b* ".repeat(10_000)),
        Arguments.of("too-many", "[a](b)\n".repeat(10_001)),
        Arguments.of("too-many", "[".repeat(2_000_000)),
        Arguments.of("too-many", "a\n\n".repeat(600_000)),
        Arguments.of("too-many", "# a\n".repeat(10_001)),
        Arguments.of("too-many", "![".repeat(20_000) + "]".repeat(20_000)),
        Arguments.of("too-many", "<a id=x>" + htmlIds()),
        Arguments.of(
            "table-too-large",
            "|a".repeat(50_000) + "\n" + "|-".repeat(50_000) + "\n" + "|\n".repeat(50_000)));
  }

  private static String htmlIds() {
    StringBuilder html = new StringBuilder("<div>\n");
    for (int i = 0; i < 10_001; i++) {
      html.append("<i id=i").append(i).append(">\n");
    }
    return html.toString();
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refuseWhatIsTooDeepOrTooMuch(String code, String text) {
    assertThat(Read.problem(text).code()).isEqualTo(code);
  }

  @Test
  void acceptOrdinaryNesting() {
    assertThat(Read.reading("a.md", "> - ".repeat(20) + "deep").problems()).isEmpty();
  }

  /** Inputs made of n repetitions; each of these has been quadratic in some Markdown parser. */
  static Stream<Arguments> pathological() {
    return Stream.<IntFunction<String>>of(
            n -> "[".repeat(n),
            n -> "]".repeat(n),
            n -> "[[".repeat(n) + "]]".repeat(n),
            n -> "![".repeat(Math.min(n, 5_000)) + "]".repeat(n),
            n -> "[a](".repeat(n),
            n -> "[a](<b".repeat(n),
            n -> "[[a|".repeat(n),
            n -> "[a][b]".repeat(n) + "\n\n[b]: c.md",
            n -> "<a href='".repeat(n),
            n -> "<div>" + "<a href=x ".repeat(n),
            n -> "<div>\n" + "<a href=x>\n".repeat(Math.min(n, 9_000)) + "x".repeat(n),
            n -> "<div>" + "<script>".repeat(n),
            n -> "<div>" + "<!--".repeat(n),
            n -> "x <!--".repeat(n),
            n -> "<".repeat(n),
            n -> "*a".repeat(n),
            n -> "a**b" + "c* ".repeat(n),
            n -> "_a *b ".repeat(n),
            n -> "`a``b".repeat(n),
            n -> "{{<".repeat(n),
            n -> "{{< a }} >".repeat(n),
            n -> "# a {#".repeat(n),
            n -> "# " + "{#a ".repeat(n),
            n -> "a. ".repeat(n) + "[x](y.md)",
            n -> "[x](y.md) ".repeat(Math.min(n, 9_000)) + "a".repeat(n),
            n -> "|a\\|".repeat(n) + "\n|-",
            n -> "|-|\n".repeat(n),
            n -> "[^a]: ".repeat(n),
            n -> "[^" + "a".repeat(n) + "]",
            n -> "[a]: b\n".repeat(n),
            n -> "> a\n".repeat(n),
            n -> "- a\n".repeat(n),
            n -> "1. a\n\n".repeat(n),
            n -> "> ".repeat(50) + "> a\n".repeat(n),
            n -> ":::note\n".repeat(Math.min(n, 90)) + ":::\n".repeat(n),
            n -> ":::\n".repeat(n),
            n -> ":::x ".repeat(n),
            n -> "> [!NOTE]\n\n".repeat(n),
            n -> "[!NOTE".repeat(n),
            n -> "[!code[x](".repeat(n),
            n -> "[!include ".repeat(n),
            n -> "[!INCLUDE [x](y)]".repeat(n),
            n -> "{% ".repeat(n),
            n -> "{% a %}".repeat(n),
            n -> "# " + "{.a ".repeat(n),
            n -> "# " + "{.a} ".repeat(n),
            n -> "## T {.timeline}\n\n" + "- **2011: a** b\n".repeat(n),
            n -> "## T {.cards}\n" + "### a\n".repeat(Math.min(n, 9_000)) + "b\n\n".repeat(n),
            n -> "## T {.related}\n\n" + "- [a](b.md): c\n".repeat(Math.min(n, 9_000)),
            n -> "<img src=x ".repeat(n),
            n -> "<div>" + "<img src=x.png>".repeat(Math.min(n, 9_000)) + "a".repeat(n),
            n -> "!!! note \"".repeat(n),
            n -> "***a ".repeat(n),
            n -> "a_b**c".repeat(n),
            n -> "`".repeat(n) + "a" + "`".repeat(n - 1),
            n -> "[^a]".repeat(n) + "\n\n[^a]: b",
            n -> "---\nrelated: [" + "a, ".repeat(n / 4) + "]\n---\n",
            n -> "---\na: \uD83D\uDE00\nb: [" + "a, ".repeat(n / 4) + "]\n---\n",
            n -> "www.a.".repeat(n),
            n -> "a@".repeat(n),
            n -> "&#".repeat(n),
            n -> "\\".repeat(n),
            n -> "[a](" + "../".repeat(n) + "b.md)",
            n -> "[a](" + "%41".repeat(n) + ")",
            n -> "---\na: \"" + "\\x41".repeat(n / 4) + "\"\n---\n",
            n -> "---\n" + "- ".repeat(n / 4) + "\n---\n",
            n -> "---\n" + "? ".repeat(n / 4) + "\n---\n",
            n -> "---\na: " + "{a: ".repeat(n / 4) + "\n---\n",
            n -> "---\n" + "\n".repeat(n) + "---\n",
            n -> "\r".repeat(n))
        .map(Arguments::of);
  }

  /**
   * Four times the input may take at most about four times as long; quadratic would take sixteen.
   * Processor time, compared with itself, needs no fast or idle machine; small times are all noise
   * and pass.
   */
  @ParameterizedTest
  @MethodSource("pathological")
  @Timeout(120)
  void keepHostileInputLinear(IntFunction<String> input) {
    int n = 6_250;
    quickest(input.apply(n / 4));

    long small = quickest(input.apply(n));
    long large = quickest(input.apply(4 * n));

    assertThat(large)
        .as("processor nanoseconds for 25,000 repetitions, after %d for 6,250", small)
        .isLessThan(Math.max(9 * small, 250_000_000L));
  }

  private static long quickest(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      Read.reading("en/a/page.md", text);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
