package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;

/** Reads the names of a chapter off its card. */
final class Names {
  private final String language;
  private final Analysis analysis;
  private final Map<Phrase, Name> names = new LinkedHashMap<>();

  private Names(String language, Analysis analysis) {
    this.language = language;
    this.analysis = analysis;
  }

  /**
   * The names, each phrase once, by its strongest origin.
   *
   * @param analysis of the card's language
   */
  static List<Name> of(Card card, Analysis analysis) {
    Names names = new Names(card.id().language(), analysis);
    names.add(card.title(), Origin.TITLE);
    card.aliases().forEach(alias -> names.add(alias, Origin.ALIAS));
    names.addBare(card.title());
    TitleVariants.of(card.title()).forEach(names::addBare);
    return new ArrayList<>(names.names.values());
  }

  /** Stems in such names that say something, ascending, each once; see {@link Symbol#stem}. */
  static long[] stems(Stream<String> names, Analysis analysis) {
    return names.map(analysis::tokens).flatMapToLong(Names::stems).sorted().distinct().toArray();
  }

  private static LongStream stems(TokenRun run) {
    return IntStream.range(0, run.size())
        .filter(i -> !run.light(i))
        .mapToLong(i -> Symbol.stem(Symbol.of(run, i, true)));
  }

  private void add(String text, Origin origin) {
    TokenRun run = analysis.tokens(text);
    add(run, 0, run.size(), origin);
  }

  /** A variant, and the same without the light words it starts with. */
  private void addBare(String text) {
    TokenRun run = analysis.tokens(text);
    add(run, 0, run.size(), Origin.VARIANT);
    int from = 0;
    while (from < run.size() && run.stopWord(from)) {
      from++;
    }
    add(run, from, run.size(), Origin.VARIANT);
  }

  private void add(TokenRun run, int from, int to, Origin origin) {
    if (PhraseRules.maySay(run, from, to)) {
      Phrase phrase = Phrase.of(language, run, from, to);
      names.putIfAbsent(
          phrase, new Name(phrase, origin, Wording.of(run, from, to), Shape.of(run, from, to)));
    }
  }
}
