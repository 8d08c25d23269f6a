package org.chapterhouse.bench.quality.corpus;

import java.util.List;
import org.chapterhouse.markdown.SiteRules;

/**
 * All chapters of one folder.
 *
 * @param name name of the folder
 * @param rules languages and link prefixes it is read by
 * @param chapters in order of their ids
 * @param rewriting how its texts are rewritten
 */
public record Corpus(
    String name, SiteRules rules, List<CorpusChapter> chapters, Rewriting rewriting) {
  private static final int FEWEST_CHAPTERS = 20;

  public Corpus {
    chapters = List.copyOf(chapters);
  }

  /** What is judged apart: each language with enough chapters to be judged. */
  public List<CorpusPart> parts() {
    return rules.languages().stream()
        .map(language -> new CorpusPart(this, language, in(language)))
        .filter(part -> part.chapters().size() >= FEWEST_CHAPTERS)
        .toList();
  }

  private List<CorpusChapter> in(String language) {
    return chapters.stream().filter(each -> each.id().language().equals(language)).toList();
  }

  /** Names of judged parts: the language is told where there are several. */
  String nameOf(String language) {
    long languages = chapters.stream().map(chapter -> chapter.id().language()).distinct().count();
    return languages > 1 ? name + " " + language : name;
  }
}
