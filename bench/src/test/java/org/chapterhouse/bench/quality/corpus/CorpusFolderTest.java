package org.chapterhouse.bench.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {
  @TempDir Path folder;

  @Test
  void tellsLinksInTheTextFromFurtherReading() throws IOException {
    CorpusChapter chapter =
        read(
            """
            # A

            See [b](b.md), [itself](a.md), [the web](https://example.org) and [nothing](no.md).

            ## See also

            - [c](c.md)

            ## After

            [d](d.md)
            """);

    assertThat(chapter.linkedInText()).containsExactly(en("b"), en("d"));
    assertThat(chapter.seeAlso()).containsExactly(en("c"));
  }

  @Test
  void hidesLinksAndFurtherReadingAndNothingElse() throws IOException {
    CorpusChapter chapter =
        read(
            """
            ---
            title: A
            related:
              - chapter: c
                reason: Why
            tags: [x]
            ---
            See [*b*](b.md "B"), [ref], <a href="d.md">html</a> and [the web](https://example.org).

            > [quoted
            > link](c.md)

            **Related Information**

            [c](c.md)

            # What's next?

            [d](d.md)

            [ref]: b.md
            """);

    assertThat(chapter.hidden())
        .isEqualTo(
            """
            ---
            title: A
            tags: [x]
            ---
            See *b*, ref, html and [the web](https://example.org).

            > quoted
            > link

            """);
  }

  @Test
  void hidesOnlyLinksToThoseAskedFor() throws IOException {
    read("# A\n\nSee [b](b.md) and [c](c.md).\n");

    Corpus corpus = CorpusFolder.read(folder);

    assertThat(corpus.rewriting().withoutLinksTo(corpus.chapters().get(0), Set.of(en("c"))))
        .isEqualTo("# A\n\nSee [b](b.md) and c.\n");
  }

  private CorpusChapter read(String text) throws IOException {
    for (String name : new String[] {"b", "c", "d"}) {
      Files.writeString(folder.resolve(name + ".md"), "# " + name + "\n");
    }
    Files.writeString(folder.resolve("a.md"), text);
    return CorpusFolder.read(folder).chapters().get(0);
  }

  private static ChapterId en(String slug) {
    return new ChapterId("en", slug);
  }
}
