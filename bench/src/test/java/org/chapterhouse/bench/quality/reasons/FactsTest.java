package org.chapterhouse.bench.quality.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
  @TempDir Path folder;
  private Facts facts;
  private Quotations quotations;

  @BeforeEach
  void readCorpus() throws IOException {
    write("a", "---\npeople: [Joe]\n---\n# Event loops\n\n## More\n\nSee [b](b.md).\n");
    write("b", "---\npeople: [Joe, Ann]\n---\n# Loops\n\nSchedulers and [c](c.md).\n");
    write("c", "# Threads\n\nA scheduler. See [a](a.md) and [b](b.md).\n");
    Corpus corpus = CorpusFolder.read(folder);
    Library library = new Library(corpus, ProductTexts.of(corpus, CorpusChapter::source));
    facts = new Facts(library);
    quotations = new Quotations(library, facts);
  }

  @Test
  void believesWhatTheChaptersSay() {
    assertThat(
            List.of(
                claim("a", "b", "links-to", "link:en/a:8", "heading:more"),
                claim("b", "a", "linked-from", "link:en/a"),
                claim("a", "b", "same-people", "entity:person:joe"),
                claim("a", "b", "cited-together", "chapter:en/c"),
                claim("a", "c", "leads-on", "chapter:en/b"),
                claim("a", "b", "alike-titles", "word:loop"),
                claim("b", "c", "shared-words", "word:scheduler")))
        .allMatch(claim -> facts.hold(claim).orElse(false));
  }

  @Test
  void doubtsWhatTheyDoNotSay() {
    assertThat(
            List.of(
                claim("a", "b", "links-to", "link:en/a:6"),
                claim("a", "b", "links-to", "link:en/a:8", "heading:less"),
                claim("a", "b", "linked-from", "link:en/b"),
                claim("a", "b", "same-people", "entity:person:ann"),
                claim("a", "b", "cited-together"),
                claim("a", "b", "shared-links", "chapter:en/c"),
                claim("a", "c", "alike-titles", "word:loop"),
                claim("a", "b", "same-folder", "folder:x")))
        .noneMatch(claim -> facts.hold(claim).orElse(true));
  }

  @Test
  void knowsNothingOfOtherKinds() {
    assertThat(facts.hold(claim("a", "b", "hearsay"))).isEmpty();
  }

  @Test
  void letsASentenceQuoteNothingBeyondItsEvidence() {
    Claim claim = claim("a", "b", "cited-together", "chapter:en/c");

    assertThat(quotations.areTrue(told(claim, "“Threads” links to both."))).isTrue();
    assertThat(quotations.areTrue(told(claim, "“Fibers” links to both."))).isFalse();
  }

  private static Claim told(Claim claim, String text) {
    Reason reason = claim.reason();
    return new Claim(
        claim.own(), claim.target(), new Reason(reason.kind(), text, reason.evidence()));
  }

  private static Claim claim(String own, String target, String kind, String... evidence) {
    Reason reason = new Reason(kind, "", List.of(evidence));
    return new Claim(new ChapterId("en", own), new ChapterId("en", target), reason);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".md"), text);
  }
}
