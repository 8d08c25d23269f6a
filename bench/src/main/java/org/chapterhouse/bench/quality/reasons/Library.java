package org.chapterhouse.bench.quality.reasons;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.HumanLink;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.words.FullText;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;

/** The chapters of a corpus, to look things up in. */
final class Library {
  private final ProductTexts texts;
  private final Map<ChapterId, CorpusChapter> chapters = new HashMap<>();
  private final Map<ChapterId, Set<Long>> stems = new ConcurrentHashMap<>();

  Library(Corpus corpus, ProductTexts texts) {
    this.texts = texts;
    corpus.chapters().forEach(chapter -> chapters.put(chapter.id(), chapter));
  }

  Optional<CorpusChapter> chapter(ChapterId id) {
    return Optional.ofNullable(chapters.get(id));
  }

  String title(ChapterId id) {
    return chapter(id).map(CorpusChapter::title).orElse("");
  }

  boolean links(ChapterId source, ChapterId target) {
    return chapter(source)
        .map(chapter -> chapter.links().stream().anyMatch(link -> link.target().equals(target)))
        .orElse(false);
  }

  /** Whether a link to the target starts on that line of the source. */
  boolean links(ChapterId source, ChapterId target, int line) {
    return chapter(source)
        .map(
            chapter ->
                chapter.links().stream()
                    .anyMatch(link -> link.target().equals(target) && line(chapter, link) == line))
        .orElse(false);
  }

  private static int line(CorpusChapter chapter, HumanLink link) {
    return (int) chapter.source().substring(0, link.start()).lines().count()
        + (endsLine(chapter.source(), link.start()) ? 1 : 0);
  }

  private static boolean endsLine(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
  }

  /** The entities of its front matter by node key. */
  Map<String, String> entities(ChapterId id) {
    return texts.card(id).entities().stream()
        .collect(Collectors.toMap(CardEntity::key, CardEntity::label, (one, other) -> one));
  }

  Map<String, String> headings(ChapterId id) {
    Map<String, String> headings = new HashMap<>();
    texts.text(id).headings().forEach(heading -> headings.put(heading.id(), heading.text()));
    return headings;
  }

  boolean titleHas(ChapterId id, String word) {
    return stems(id, title(id)).containsAll(stems(id, word));
  }

  boolean textHas(ChapterId id, String word) {
    Set<Long> all =
        stems.computeIfAbsent(
            id,
            any ->
                stems(
                    id,
                    title(id)
                        + "\n"
                        + chapter(id).map(each -> FullText.of(each.source())).orElse("")));
    return all.containsAll(stems(id, word));
  }

  private static Set<Long> stems(ChapterId id, String text) {
    TokenRun tokens = Analysis.of(id.language()).tokens(text);
    Set<Long> stems = new HashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      stems.add(tokens.stem(at));
    }
    return stems;
  }
}
