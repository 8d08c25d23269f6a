package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

  /** In the texts of these tests, phrases to be suggested stand between these marks. */
  private static final String OPEN = "«";

  private static final String CLOSE = "»";

  private record Suggesting(List<Suggestion> suggestions) implements LinkTargets {
    @Override
    public Optional<String> urlOf(ChapterLink link) {
      return Optional.of("/en/linked");
    }

    @Override
    public Optional<String> urlOf(FileReference file) {
      return Optional.empty();
    }
  }

  private static String rendered(String marked) {
    List<Suggestion> suggestions = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, from)) {
      int close = marked.indexOf(CLOSE, open);
      text.append(marked, from, open);
      int start = text.length();
      text.append(marked, open + 1, close);
      suggestions.add(
          new Suggestion(
              start, text.length(), "/en/t" + suggestions.size(), "Mentioned: <T> \"q\""));
      from = close + 1;
    }
    text.append(marked.substring(from));
    return new ChapterRenderer().render(Read.chapter(text.toString()), new Suggesting(suggestions));
  }

  private static List<String> mentions(String marked) {
    return Jsoup.parseBodyFragment(rendered(marked)).select("a.mention").eachText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The «Erlang VM» runs it.",
        "---\ntitle: Erlang VM\n---\n\n# Erlang VM\n\nErlang VM? The «Erlang VM».",
        "*An **«Erlang VM»** here*, ~~«Erlang VM»~~.",
        "- one\n- the «Erlang VM»\n\n> A «Erlang VM»\n> of old",
        "> [!NOTE]\n> The «Erlang VM» matters.",
        ":::tip\nThe «Erlang VM» matters.\n:::",
        "| a | b |\n|---|---|\n| x \\| Erlang VM \\| «Erlang VM» | the «Erlang VM» |",
        "\\*Erlang VM &amp; \\_«Erlang VM»\\_ &copy; Erlang VM",
        "See www.example.org and https://example.org, the «Erlang VM».",
        "- [x] the «Erlang VM»",
        "Язык и «Erlang VM» 😀 «Erlang VM».",
        "\uFEFFThe «Erlang VM» after a mark.\r\n\r\nAnd an «Erlang VM».",
      })
  void wrapsExactlyThePhrase(String marked) {
    int count = marked.length() - marked.replace(OPEN, "").length();

    assertThat(mentions(marked)).hasSize(count).containsOnly("Erlang VM");
    String plain = marked.replace(OPEN, "").replace(CLOSE, "");
    Document without = Jsoup.parseBodyFragment(rendered(plain));
    Document with = Jsoup.parseBodyFragment(rendered(marked));
    assertThat(with.wholeText()).isEqualTo(without.wholeText());
    with.select("a.mention").unwrap();
    assertThat(with.body().html()).isEqualTo(without.body().html());
  }

  @Test
  void picksTheRightOneOfSeveral() {
    Document page =
        Jsoup.parseBodyFragment(rendered("BEAM, BEAM, \\*BEAM, «BEAM» and &lt;BEAM&gt;."));

    assertThat(page.select("p").html())
        .startsWith("BEAM, BEAM, *BEAM, <a class=\"mention\"")
        .endsWith("</a> and &lt;BEAM&gt;.");
  }

  @Test
  void wrapsAPhraseThatGoesOnInTheNextLine() {
    assertThat(mentions("> The «Erlang\n> VM» runs it.")).containsExactly("Erlang VM");
    assertThat(mentions("The «Erlang\nVM» runs it.")).containsExactly("Erlang VM");
  }

  @Test
  void showsSuggestionsSideBySide() {
    assertThat(mentions("«Elixir»«Erlang», «Phoenix»."))
        .containsExactly("Elixir", "Erlang", "Phoenix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## The «Erlang VM»",
        "A [link to the «Erlang VM»](x.md).",
        "![the «Erlang VM»](x.png)",
        "`the «Erlang VM»`",
        "```\nthe «Erlang VM»\n```",
        "<div>the «Erlang VM»</div>",
        "The «Erlang *VM»* is.",
        "The «Erlang `VM`» is.",
        "«One\n\nTwo»",
        "---\nsummary: the «Erlang VM»\n---\nText.",
      })
  void suggestsNothingOutsideProse(String marked) {
    assertThat(mentions(marked)).isEmpty();
  }

  @Test
  void leavesOutWhatLiesOutsideTheText() {
    Chapter chapter = Read.chapter("Short.");
    Suggesting far = new Suggesting(List.of(new Suggestion(3, 900, "/en/x", "")));

    assertThat(new ChapterRenderer().render(chapter, far)).doesNotContain("mention");
    assertThatThrownBy(() -> new Suggestion(5, 5, "/en/x", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverOverlapsTwo() {
    Chapter chapter = Read.chapter("The Erlang VM runs.");
    Suggesting both =
        new Suggesting(
            List.of(new Suggestion(4, 13, "/en/vm", "a"), new Suggestion(11, 13, "/en/v", "b")));

    assertThat(Jsoup.parse(new ChapterRenderer().render(chapter, both)).select("a").eachText())
        .containsExactly("Erlang VM");
  }

  @Test
  void sanitisesWhatIsSuggestedToo() {
    Chapter chapter = Read.chapter("The Erlang VM runs.");
    Suggesting hostile =
        new Suggesting(List.of(new Suggestion(4, 13, "javascript:alert(1)", "\"><script>")));

    String html = new ChapterRenderer().render(chapter, hostile);

    assertThat(html).doesNotContain("javascript").doesNotContain("<script");
    assertThat(rendered("An «Erlang VM».")).contains("title=\"Mentioned: &lt;T&gt; &#34;q&#34;\"");
  }
}
