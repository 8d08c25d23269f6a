package org.chapterhouse.linking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  private static Chapter chapter(String markdown) {
    return READER
        .read("en/page.md", markdown.getBytes(StandardCharsets.UTF_8))
        .chapter()
        .orElseThrow();
  }

  private static List<String> runs(String markdown) {
    return Analysis.of("en").prose(chapter(markdown)).runs().stream()
        .map(TokenRun::toString)
        .toList();
  }

  private static List<String> words(TokenRun run, BiPredicate<TokenRun, Integer> which) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (which.test(run, i)) {
        words.add(run.word(i));
      }
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "en, Services, service",
    "en, service's, service",
    "en, Service’s, services",
    "en-US, meshes, mesh",
    "EN, meshes, mesh",
    "en, VMs, VM",
    "en, VM's, VM",
    "en, about_array's, about_array",
    "ru, ёлки, елка",
    "ru, сервисами, сервис",
    "ru, ёж, еж",
    "ru, за\u0301мок, замок",
    "ru, и\u0306од, йод",
    "de, Dienste, dienste",
    "en, micro\u00ADservice, microservices",
  })
  void givesFormsOfAWordOneStem(String language, String one, String other) {
    Analysis analysis = Analysis.of(language);

    assertThat(analysis.tokens(one).stem(0)).isEqualTo(analysis.tokens(other).stem(0));
  }

  @ParameterizedTest
  @CsvSource({
    "en, API, api",
    "en, GenServer, genserver",
    "en, about_arrays, about_array",
    "de, Dienste, Dienst",
    "de, Haus's, Haus",
    "ru, services, service",
  })
  void keepsDifferentWordsApart(String language, String one, String other) {
    Analysis analysis = Analysis.of(language);

    assertThat(analysis.tokens(one).stem(0)).isNotEqualTo(analysis.tokens(other).stem(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEAM", "VMs", "genServer", "GenServer", "a_b", "x86", "HTTP's", "США"})
  void takesANameLetterByLetter(String name) {
    assertThat(Analysis.of("en").tokens(name).identifier(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Beam", "beams", "A", "Élan", "Сеть", "node.js"})
  void takesOtherWordsByTheirStems(String word) {
    assertThat(Analysis.of("en").tokens(word).identifier(0)).isFalse();
  }

  @Test
  void knowsWhatStandsEverywhere() {
    TokenRun english = Analysis.of("en").tokens("The mesh MUST be in IT 2 x");
    TokenRun russian = Analysis.of("ru").tokens("Её сети, которые для человек и её шлюзы");

    assertThat(words(english, TokenRun::stopWord)).containsExactly("The", "MUST", "be", "in");
    assertThat(words(english, TokenRun::light))
        .containsExactly("The", "MUST", "be", "in", "2", "x");
    assertThat(words(russian, TokenRun::stopWord))
        .containsExactly("Её", "которые", "для", "и", "её");
  }

  @Test
  void knowsWhereSentencesStart() {
    TokenRun run =
        Analysis.of("en")
            .tokens("One, e.g. Two. Three? (Four!) “Five” vs J. Six… Seven.Eight. nine: Ten");

    assertThat(words(run, TokenRun::startsSentence))
        .containsExactly("One", "Three", "Four", "Five", "Seven.Eight");
  }

  @Test
  void startsNoSentenceAfterALink() {
    Prose prose =
        Analysis.of("en").prose(chapter("[A](a.md) Bee. Cee\n\nDee `e`. Eff\n\n(`g`) Aitch"));

    List<String> starting = new ArrayList<>();
    prose.runs().forEach(run -> starting.addAll(words(run, TokenRun::startsSentence)));
    assertThat(starting).containsExactly("Cee", "Dee", "Eff");
  }

  @Test
  void knowsWhatPunctuationPartsWords() {
    TokenRun run =
        Analysis.of("en")
            .tokens("a b, c-d - e/f C++ g & h (i) j’k l\u00a0m — n: o \"p\" \uD83D\uDE00 q");

    assertThat(words(run, TokenRun::parted))
        .containsExactly("c", "e", "i", "j’k", "n", "o", "p", "q");
  }

  @Test
  void joinsWordsOverTheEndOfALineButNotOverMarkup() {
    TokenRun run =
        Analysis.of("en").prose(chapter("> a b\n> c *d* e\n\nf g\n  h *i j*\nk")).runs().get(0);
    TokenRun other =
        Analysis.of("en").prose(chapter("> a b\n> c *d* e\n\nf g\n  h *i j*\nk")).runs().get(1);

    assertThat(words(run, TokenRun::joined)).containsExactly("b");
    assertThat(words(other, TokenRun::joined)).containsExactly("g", "h", "j");
    assertThat(words(other, TokenRun::wrapped)).containsExactly("h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a *b* c|a b c",
        "a [b](c.md) d|a,d",
        "a `b` c|a,c",
        "a b\\_c d|a,d",
        "a d**e**f g|a,g",
        "a &eacute;b c|a,c",
        "a &amp; b|a b",
        "a\\* b|a b",
        "# a\\n\\nb|b",
      })
  void endsARunAtWhatInterruptsIt(String markdown, String runs) {
    assertThat(runs(markdown.replace("\\n", "\n"))).containsExactly(runs.split(","));
  }

  @Test
  void leavesOutWhatIsLongerThanAnyWord() {
    String longest = "x".repeat(WordScan.LONGEST_WORD);
    String longer = longest + "x";
    String inPieces = "y".repeat(WordScan.BUFFER) + "yy";

    assertThat(Analysis.of("en").tokens(String.join(" ", longest, longer, "a", inPieces, "b")))
        .hasToString(longest + " a b");
  }

  @Test
  void mistakesNoWordForAnotherHoweverManyItHasSeen() {
    Analysis used = Analysis.of("en");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("word").append(i).append(' ');
    }
    TokenRun first = used.tokens(text.toString());
    TokenRun again = used.tokens(text.toString());

    // Taken letter by letter, since there are digits in them.
    assertThat(words(first, (run, i) -> run.stem(i) != Stems.hash(run.word(i)))).isEmpty();
    assertThat(words(again, (run, i) -> run.stem(i) != Stems.hash(run.word(i)))).isEmpty();
  }
}
