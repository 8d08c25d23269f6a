package org.chapterhouse.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.store.MentionLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorsAnswerTest {

  private static MentionLine mention(String source, String target, String path, String text) {
    return new MentionLine(
        new MentionLine.Named(source, "Source", source + ".md"),
        new MentionLine.Named(target, "Target", path),
        text,
        0,
        text.length(),
        0.9);
  }

  private static Chapter read(String path, String text) {
    return new ChapterReader(SiteRules.standard())
        .read(path, text.getBytes(StandardCharsets.UTF_8))
        .chapter()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "en/a, en/b, en/b.md, b.md, b",
    "en/x/a, en/b, en/b.md, ../b.md, b",
    "en/x/a, en/y/z/b, en/y/z/B.md, ../y/z/B.md, y/z/b",
    "en/x, en/x/b, en/x/b.md, x/b.md, x/b",
    "en/a, ru/б, ru/б.md, ../ru/б.md, ru/б",
    "en/a, en/named, en/other-file.md, /en/named, named",
    "en/a, en/x, en/x/_index.md, /en/x, x",
    "en/a, en/c (d), en/c (d).md, c%20%28d%29.md, '\"c (d)\"'",
  })
  void namesTheFileAsTheLinkingOneSeesIt(
      String source, String target, String path, String destination, String slug) {
    EditorsAnswer answer = EditorsAnswer.to(mention(source, target, path, "phrase"));

    assertThat(answer.accept()).isEqualTo("[phrase](" + destination + ")");
    assertThat(answer.reject()).isEqualTo("not-linked: [" + slug + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "en/x/a, en/b, en/b.md",
    "en/a, en/named, en/other-file.md",
    "en/a, en/x, en/x/_index.md",
    "en/a, en/c (d), en/c (d).md",
    "en/a, ru/б, ru/б.md",
  })
  void readsAsWhatItSays(String source, String target, String path) {
    EditorsAnswer answer = EditorsAnswer.to(mention(source, target, path, "phrase"));
    Chapter accepted = read(source + ".md", "A " + answer.accept() + ".");
    Chapter rejected = read(source + ".md", "---\n" + answer.reject() + "\n---\nA phrase.");

    assertThat(accepted.links()).hasSize(1);
    assertThat(accepted.links().get(0).candidates().get(0)).isEqualTo(ChapterId.parse(target));
    assertThat(rejected.notLinked()).hasSize(1);
    assertThat(rejected.notLinked().get(0).candidates()).contains(ChapterId.parse(target));
  }

  @Test
  void joinsAPhraseThatStandsInTwoLines() {
    EditorsAnswer answer = EditorsAnswer.to(mention("en/a", "en/b", "en/b.md", "Erlang\n> VM"));

    assertThat(answer.accept()).isEqualTo("[Erlang VM](b.md)");
  }
}
