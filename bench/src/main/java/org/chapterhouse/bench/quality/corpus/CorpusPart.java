package org.chapterhouse.bench.quality.corpus;

import java.util.List;

/**
 * The chapters of one language of a corpus, judged together.
 *
 * @param corpus the whole
 * @param language their language
 * @param chapters in order of their ids
 */
public record CorpusPart(Corpus corpus, String language, List<CorpusChapter> chapters) {
  public CorpusPart {
    chapters = List.copyOf(chapters);
  }

  public String name() {
    return corpus.nameOf(language);
  }
}
