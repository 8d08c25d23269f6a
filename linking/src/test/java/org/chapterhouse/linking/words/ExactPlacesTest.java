package org.chapterhouse.linking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.ProseText;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the places of words to the text they stand in. */
class ExactPlacesTest {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());
  private static final Analysis ANALYSIS = Analysis.of("en");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one two\r\nthree\r\n\r\n| a | b\\|c d |\r\n|---|---|\r\n| e \\| f &amp; g | h |\r\n",
        "|a \\| \\| b|c \\\\| d|\n|-|-|\n|\\*e &lt; \\| f|g|\n",
        "-\tone\ttwo\n\n\t- three\n\n\t\tfour five\n>\tsix\n",
        "> [!NOTE]  Title here\n> body\n\n:::tip Other title\nbody\n:::\n!!! note \"x\"\n    y\n",
        "a &amp; b \\* c https://example.org/?x&amp;y d e &copy; f www.example.org g\n",
        "a\\_b *c*d **e**&nbsp;f &#x41;g &unknown; \\q \\\\h\n",
        "Ёлка, «сервисная *сетка*»\nи 😀 эмодзи 👩‍👩‍👧 за\u0301мок\n",
        "- [ ] one two\n- [x]  three\n",
        "## Then {.timeline}\n\n- **2011: The *first* commit.** More\n- **May &amp; June:** x\n",
        "[[wiki]] and [[[x]] and \\[\\[y]]\n[^1] z\n\n[^1]: note &gt; text\n",
        "\uFEFF---\ntitle: x\n---\none\\\ntwo  \nthree <b>four</b> <a href='x'>y</a> five\n",
        "a\u0000b \uFFFD c\u00ADd e\u200Bf \uD83D\uDE00g\n",
      })
  void everyWordStandsInTheSourceAsItReads(String markdown) {
    assertExact(chapter("en/page.md", markdown.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cncf-glossary", "otel-docs", "sap-btp"})
  void soItDoesInACorpus(String corpus) throws IOException {
    assertExactIn(corpus);
  }

  @Test
  @Tag("slow")
  void soItDoesInALargeCorpus() throws IOException {
    assertExactIn("cpp-docs");
  }

  private static void assertExactIn(String corpus) throws IOException {
    String set = System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    Path shared = Path.of(set == null ? "../../shared" : set);
    Path folder = shared.resolve("corpora").resolve(corpus);
    assumeTrue(Files.isDirectory(folder), "the shared corpora are not here");

    for (Path path : chapters(folder)) {
      READER
          .read("en/" + folder.relativize(path), Files.readAllBytes(path))
          .chapter()
          .ifPresent(ExactPlacesTest::assertExact);
    }
  }

  private static void assertExact(Chapter chapter) {
    assertThat(misplaced(chapter)).as(chapter.path()).isEmpty();
  }

  /**
   * Words of the prose that stand elsewhere in the source, or that the prose does not hold next.
   */
  private static List<String> misplaced(Chapter chapter) {
    List<String> read = new ArrayList<>();
    ProseText.of(chapter).forEach(stretch -> read.addAll(words(ANALYSIS.tokens(stretch.text()))));
    List<String> misplaced = new ArrayList<>();
    int at = 0;
    int end = 0;
    for (TokenRun run : ANALYSIS.prose(chapter).runs()) {
      for (int i = 0; i < run.size(); i++) {
        String word = run.word(i);
        // Those that are written otherwise than they read are left out.
        int found = read.subList(at, read.size()).indexOf(word);
        boolean exact = chapter.source().startsWith(word, run.start(i)) && run.start(i) >= end;
        if (found < 0 || !exact || run.end(i) != run.start(i) + word.length()) {
          misplaced.add(word + " at " + run.start(i));
        }
        at += found + 1;
        end = run.end(i);
      }
    }
    return misplaced;
  }

  private static List<String> words(TokenRun run) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      words.add(run.word(i));
    }
    return words;
  }

  private static List<Path> chapters(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Chapter chapter(String path, byte[] content) {
    return READER.read(path, content).chapter().orElseThrow();
  }
}
