package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ProsePiece.Border;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTextTest {

  private static List<String> texts(String markdown) {
    return ProseText.of(Read.chapter(markdown)).stream().map(ProseStretch::text).toList();
  }

  private static List<ProsePiece> pieces(Chapter chapter) {
    return ProseText.of(chapter).stream().flatMap(stretch -> stretch.pieces().stream()).toList();
  }

  /** Each piece and where it stands, or that it stands nowhere. */
  private static String places(String markdown) {
    return pieces(Read.chapter(markdown)).stream()
        .map(piece -> piece.text() + (piece.isExact() ? "@" + piece.start() : "?"))
        .collect(Collectors.joining(" "))
        .replace('\n', '/');
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("a&amp;b \\*c", "a@0 &? b @6 *c@9"),
        Arguments.of("a&#35;b &unknown; \\q&", "a@0 #? b &unknown; \\q&@6"),
        Arguments.of("a\\\\b \\&amp;", "a@0 \\b @2 &amp;@6"),
        Arguments.of("&amp;amp;", "&? amp;@5"),
        Arguments.of("&amp;amp; amp;", "&? amp; amp;@5"),
        Arguments.of("a\r\n\tb  \r\nc", "a@0 /? b@4 c@9"),
        Arguments.of("a&amp; www.e.org?x&amp;y b", "a@0 &?  @6  b@24"),
        Arguments.of("|a\\|b \\\\| &amp;|c|\n|-|-|", "a@1 |? b @4 |?  @9 &? c@16"),
        Arguments.of("> [!NOTE]  a\n> b", "a@11 b@15"),
        Arguments.of("> \\[!NOTE] a\n> b", "a? b@15"),
        Arguments.of("- [x]  a", "a@7"),
        Arguments.of("# x {.timeline}\n\n- **y: z**", "z@24"),
        Arguments.of("a [[b]] c", "a @0  c@7"),
        Arguments.of("!!! note \"a\"\n    b", "a? b@17"),
        Arguments.of("\uFEFF\uD83D\uDE00 ё", "\uD83D\uDE00 ё@1"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void knowsWhereTheFileHoldsTheSame(String markdown, String places) {
    assertThat(places(markdown)).isEqualTo(places);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`code`",
        "```\ncode\n```",
        "    code",
        "# Heading",
        "Heading\n===",
        "[link](a.md \"title\")",
        "[link](https://example.org)",
        "<https://example.org>",
        "https://example.org",
        "[[wiki link]]",
        "[a]\n\n[a]: b.md \"title\"",
        "![image](a.png \"title\")",
        "[**bold** link](a.md)",
        "<div>HTML</div>",
        "<a href=\"a.md\">HTML link</a>",
        "<code>HTML code</code>",
        "<pre>a\n\nb</pre>",
        "<a href=\"a.md\">\n\nHTML link\n\n- over blocks\n\n</a>",
        "<a href=\"a.md\">\n\nHTML link\n\n- over blocks <b></b> </a>",
        "<div><kbd>\n\nHTML code\n\n</kbd></div>",
        "<a href=\"a.md\">never closed",
        "{{< shortcode >}}",
        "---\ntitle: Front matter\n---\n",
        "<!-- comment -->",
      })
  void leavesOutWhatIsNoProse(String markdown) {
    assertThat(texts(markdown)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prose",
        "- prose",
        "1. - prose",
        "> prose",
        "> [!NOTE]\n> prose",
        "> [!NOTE] prose",
        ":::note\nprose\n:::",
        ":::note prose\n:::",
        "!!! note\n    prose",
        "- [ ] prose",
        "| prose |\n|---|",
        "**prose**",
        "~~prose~~",
        "<b>prose</b>",
        "`code`prose`code`",
        "[^1]\n\n[^1]: prose",
        "<a name=\"x\"></a>prose",
        "<code><code></code></code>prose",
        "<a href=\"a.md\">never closed\n\nprose",
        "<a href=\"a.md\">\n\nprose\n",
        "<div>\n\nprose\n\n</div>",
      })
  void findsProseWhereverItStands(String markdown) {
    Chapter chapter = Read.chapter(markdown);

    assertThat(texts(markdown)).containsExactly("prose");
    assertThat(pieces(chapter))
        .allMatch(piece -> chapter.source().startsWith("prose", piece.start()));
  }

  @Test
  void isInterruptedByLinksCodeAndBlocksButNotByEmphasis() {
    assertThat(texts("a *b* [c](d) e ~~f~~ `g` h <br> i\n\nj\\\nk [[l]] m ![n](o) p"))
        .containsExactly("a b ", " e f ", " h ", " i", "j", "k ", " m ", " p");
  }

  @Test
  void saysWhichStretchesStartABlock() {
    assertThat(ProseText.of(Read.chapter("a `b` c\n\n`d` e\n\n- f  \n  g")))
        .extracting(ProseStretch::startsBlock)
        .containsExactly(true, false, false, true, true);
  }

  @Test
  void tellsMarkupFromTheEndOfALine() {
    assertThat(pieces(Read.chapter("a *b* e\nc\n*d*")))
        .extracting(ProsePiece::before)
        .containsExactly(
            Border.MARKUP,
            Border.MARKUP,
            Border.MARKUP,
            Border.NONE,
            Border.LINE,
            Border.NONE,
            Border.MARKUP);
  }
}
