package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.LinkMove;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Which phrases name which chapters, language by language; no phrase names a chapter of another
 * language. What it holds depends on the cards alone, in whatever order they came.
 */
public final class Dictionary {
  private final Map<String, Lexicon> lexicons = new HashMap<>();

  /**
   * Takes in what a filed card changed.
   *
   * @param before the live card there was; null when none
   * @param after the live card there is; null when none
   * @param moves links that came, went or lead elsewhere, the card's own included
   * @param stepped stems of the card's language whose weight is another now
   * @return phrases whose entry {@code f} sees differently now
   */
  public Set<Phrase> apply(
      @Nullable Card before, @Nullable Card after, List<LinkMove> moves, Set<Long> stepped) {
    Map<String, Lexicon.Change> changes = new TreeMap<>();
    Card any = after == null ? before : after;
    if (any != null) {
      Lexicon.Change own = change(any.id().language(), changes);
      own.words(any.id(), after);
      own.names(any.id(), before, after);
    }
    for (LinkMove move : moves) {
      String language = move.source().language();
      ChapterId from = named(move.source(), move.from());
      ChapterId to = named(move.source(), move.to());
      if (from != null || to != null) {
        change(language, changes).link(move.source(), move.link().text(), from, to);
      }
    }
    Set<Phrase> changed = new HashSet<>();
    changes.values().forEach(change -> change.finish(changed));
    if (any != null && after == null) {
      lexicon(any.id().language()).release(any.id());
    }
    return changed;
  }

  private Lexicon.Change change(String language, Map<String, Lexicon.Change> changes) {
    return changes.computeIfAbsent(language, key -> lexicon(key).new Change());
  }

  /** The phrases of a language; null when it has none. */
  @Nullable Lexicon find(String language) {
    return lexicons.get(language);
  }

  private Lexicon lexicon(String language) {
    return lexicons.computeIfAbsent(language, Lexicon::new);
  }

  /** The target if a phrase in the source may name it. */
  private static @Nullable ChapterId named(ChapterId source, @Nullable ChapterId target) {
    return target == null || target.equals(source) || !target.language().equals(source.language())
        ? null
        : target;
  }
}
