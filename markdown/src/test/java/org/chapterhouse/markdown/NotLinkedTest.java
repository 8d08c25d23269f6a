package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotLinkedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/erlang",
        "erlang",
        "../erlang.md",
        "./live",
        "/films/elixir/",
        "EN/A b",
        "ru/x"
      })
  void meansTheChaptersThatARelatedEntryMeans(String written) {
    Chapter rejecting = Read.chapter("---\nnot-linked: ['" + written + "']\n---\n");
    Chapter relating = Read.chapter("---\nrelated: ['" + written + "']\n---\n");

    assertThat(rejecting.notLinked().get(0).candidates())
        .isEqualTo(relating.chosen().get(0).link().candidates());
  }

  @Test
  void keepsTheDeclaredOrderAndTheLines() {
    Chapter chapter = Read.chapter("---\nnot-linked:\n  - b\n  - ../a.md\n---\n");

    assertThat(chapter.notLinked())
        .extracting(RejectedChapter::written, RejectedChapter::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", 3),
            org.assertj.core.groups.Tuple.tuple("../a.md", 4));
  }

  @Test
  void isNoLink() {
    assertThat(Read.chapter("---\nnot-linked: [a]\n---\n").links()).isEqualTo(List.of());
  }
}
