package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;

/** What the corpora hold, counted in pairs of chapters. */
public final class CorpusTable {
  private final Table table =
      new Table(
          "corpus",
          "chapters",
          "human links",
          "of these in the text",
          "\"See also\" edges",
          "chapters with \"See also\"");

  public void add(Corpus corpus) {
    corpus.parts().forEach(this::add);
  }

  private void add(CorpusPart part) {
    List<CorpusChapter> chapters = part.chapters();
    table.row(
        part.name(),
        chapters.size(),
        sum(chapters, chapter -> chapter.linked().size()),
        sum(chapters, chapter -> chapter.linkedInText().size()),
        sum(chapters, chapter -> chapter.seeAlso().size()),
        sum(chapters, chapter -> chapter.seeAlso().isEmpty() ? 0 : 1));
  }

  private static int sum(List<CorpusChapter> chapters, ToIntFunction<CorpusChapter> count) {
    return chapters.stream().mapToInt(count).sum();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
