package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chapterhouse.markdown.ProsePiece.Border;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTextTest {

  private static List<String> texts(String markdown) {
    return ProseText.of(Read.chapter(markdown)).stream().map(ProseStretch::text).toList();
  }

  private static List<ProsePiece> pieces(Chapter chapter) {
    return ProseText.of(chapter).stream().flatMap(stretch -> stretch.pieces().stream()).toList();
  }

  /**
   * Each piece as it reads, with what the file holds at its place in brackets where they differ.
   */
  private static String places(String markdown) {
    Chapter chapter = Read.chapter(markdown);
    StringBuilder shown = new StringBuilder();
    for (ProsePiece piece : pieces(chapter)) {
      shown.append(piece.text().replace('\n', '/')).append('@').append(piece.start()).append(' ');
    }
    return shown.toString().strip();
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
