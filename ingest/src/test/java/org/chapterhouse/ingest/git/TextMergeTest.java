package org.chapterhouse.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextMergeTest {

  @Test
  void takesChangesOfBothSides() {
    TextMerge.Merged merged = merge("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n");

    assertThat(merged.isClean()).isTrue();
    assertThat(text(merged)).isEqualTo("A\nb\nc\nD\n");
  }

  @Test
  void showsBothWhereBothChanged() {
    TextMerge.Merged merged = merge("a\nb\nc\n", "a\nours\nc\n", "a\ntheirs\nc\n");

    assertThat(merged.isClean()).isFalse();
    assertThat(text(merged))
        .isEqualTo("a\n<<<<<<< yours\nours\n=======\ntheirs\n>>>>>>> server revision 7\nc\n");
  }

  @Test
  void losesNoLineOfEitherSideWithoutABase() {
    TextMerge.Merged merged = merge("", "one\ntwo", "one\nthree");

    assertThat(merged.isClean()).isFalse();
    assertThat(text(merged)).contains("two").contains("three");
  }

  @Test
  void showsADiffCutShort() {
    assertThat(TextDiff.lines("old", bytes("a\nb\n"), "new", bytes("a\nc\n"), 6))
        .containsExactly("--- old", "+++ new", "@@ -1,2 +1,2 @@", " a", "-b", "+c");
    assertThat(TextDiff.lines("old", bytes("a\nb\n"), "new", bytes("a\nc\n"), 4))
        .isEqualTo(List.of("--- old", "+++ new", "@@ -1,2 +1,2 @@", " a", "... 2 more lines"));
  }

  @Test
  void measuresLikeness() {
    assertThat(Likeness.percent(bytes("a\nb\nc\nd\n"), bytes("a\nb\nc\nd\n"))).isEqualTo(100);
    assertThat(Likeness.percent(bytes("a\nb\nc\nd\n"), bytes("a\nb\nc\nx\n"))).isEqualTo(75);
    assertThat(Likeness.percent(bytes(""), bytes("a\n"))).isZero();
  }

  private static TextMerge.Merged merge(String base, String ours, String theirs) {
    return TextMerge.merge(bytes(base), bytes(ours), bytes(theirs), "yours", "server revision 7");
  }

  private static String text(TextMerge.Merged merged) {
    return new String(merged.text(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
