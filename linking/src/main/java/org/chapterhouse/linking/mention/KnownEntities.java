package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Which phrases name entities that some chapter of the same language declares. What it holds
 * depends on the cards alone, in whatever order they came.
 */
public final class KnownEntities {
  private final Map<String, EntityLexicon> lexicons = new HashMap<>();

  /**
   * Takes in what a filed card changed.
   *
   * @param before the live card there was; null when none
   * @param after the live card there is; null when none
   * @return phrases that name other entities now, and perhaps some that do not
   */
  public Set<Phrase> apply(@Nullable Card before, @Nullable Card after) {
    Set<Phrase> changed = new HashSet<>();
    if (before != null && after != null && before.entities().equals(after.entities())) {
      return changed;
    }
    if (before != null) {
      changed.addAll(lexicon(before).remove(before));
    }
    if (after != null) {
      changed.addAll(lexicon(after).add(after));
    }
    return changed;
  }

  /**
   * Phrases that name entities by one of these names, in all languages.
   *
   * @param names folded, as in the keys of entities
   */
  public Set<Phrase> naming(Set<String> names) {
    Set<Phrase> phrases = new HashSet<>();
    for (String name : names) {
      for (EntityKind kind : EntityKind.values()) {
        String key = kind.code() + ":" + name;
        lexicons.values().forEach(lexicon -> phrases.addAll(lexicon.naming(key)));
      }
    }
    return phrases;
  }

  @Nullable EntityLexicon find(String language) {
    return lexicons.get(language);
  }

  private EntityLexicon lexicon(Card card) {
    return lexicons.computeIfAbsent(card.id().language(), EntityLexicon::new);
  }
}
