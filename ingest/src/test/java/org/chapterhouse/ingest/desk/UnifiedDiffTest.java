package org.chapterhouse.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {

  private final UnifiedDiff diff = new UnifiedDiff(Duration.ofSeconds(2));

  @Test
  void isEmptyForEqualTexts() {
    assertThat(diff("# One\n", "# One\n")).isEmpty();
  }

  @Test
  void showsChangedLinesWithTheirNeighbours() {
    assertThat(diff("a\nb\nc\n", "a\nB\nc\n"))
        .isEqualTo("--- old\n+++ new\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  }

  @Test
  void tellsThatTheLastLineHasNoEnd() {
    assertThat(diff("a\n", "a")).contains("\\ No newline at end of file");
  }

  @Test
  void showsAllOfATextThatWasNotThere() {
    assertThat(diff("", "a\nb\n")).contains("@@ -0,0 +1,2 @@\n+a\n+b\n");
  }

  @Test
  void givesUpOnTextsThatDifferInTooManyPlaces() {
    String one = lines(60_000, i -> i % 2 == 0 ? "same " + i : "old " + i);
    String two = lines(60_000, i -> i % 2 == 0 ? "same " + i : "new " + i);

    assertThatExceptionOfType(DiffTooCostlyException.class)
        .isThrownBy(
            () ->
                new UnifiedDiff(Duration.ofMillis(1))
                    .between("old", one.getBytes(UTF_8), "new", two.getBytes(UTF_8)));
  }

  @Test
  void endsInTimeOnTheLargestTextsThereCanBe() {
    Random random = new Random(7);
    byte[] one = new byte[2 << 20];
    byte[] two = new byte[2 << 20];
    for (int i = 0; i < one.length; i++) {
      one[i] = (byte) (i % 2 == 0 ? 'a' + random.nextInt(3) : '\n');
      two[i] = (byte) (i % 2 == 0 ? 'a' + random.nextInt(3) : '\n');
    }
    long start = System.nanoTime();

    assertThatNoException()
        .isThrownBy(
            () -> {
              try {
                diff.between("old", one, "new", two);
              } catch (DiffTooCostlyException allowed) {
                assertThat(allowed).hasMessageContaining("too many places");
              }
            });
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private String diff(String before, String after) {
    return new String(
        diff.between("old", before.getBytes(UTF_8), "new", after.getBytes(UTF_8)), UTF_8);
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
