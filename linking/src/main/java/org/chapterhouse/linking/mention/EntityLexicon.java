package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;

/**
 * Names of entities that chapters of one language declare, as prose may write them: people,
 * organisations and technologies with a capital or the like in their name. Topics are left out, for
 * their names are words of every day.
 */
final class EntityLexicon {
  private static final Set<EntityKind> PROPER =
      Set.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.TECHNOLOGY);

  private final String language;
  private final Analysis analysis;
  private final PhraseTrie<EntityName> trie = new PhraseTrie<>();
  private final Map<Phrase, EntityName> names = new HashMap<>();
  private final Map<String, Map<Phrase, Integer>> phrasesByKey = new HashMap<>();

  EntityLexicon(String language) {
    this.language = language;
    this.analysis = Analysis.of(language);
  }

  PhraseTrie<EntityName> trie() {
    return trie;
  }

  /** Phrases that name the entity; without order. */
  Set<Phrase> naming(String key) {
    return phrasesByKey.getOrDefault(key, Map.of()).keySet();
  }

  /** Takes in what a card declares; returns the phrases that name other entities now. */
  Set<Phrase> add(Card card) {
    Set<Phrase> changed = new HashSet<>();
    forEachName(
        card,
        (phrase, sense) -> {
          EntityName name = names.get(phrase);
          if (name == null) {
            name = new EntityName();
            names.put(phrase, name);
            trie.add(phrase, name);
          }
          if (name.add(sense)) {
            phrasesByKey
                .computeIfAbsent(sense.key(), any -> new HashMap<>())
                .merge(phrase, 1, Integer::sum);
            changed.add(phrase);
          }
        });
    return changed;
  }

  /** Takes out what a card declared that was added; returns the same as {@link #add}. */
  Set<Phrase> remove(Card card) {
    Set<Phrase> changed = new HashSet<>();
    forEachName(
        card,
        (phrase, sense) -> {
          EntityName name = names.get(phrase);
          if (name == null || !name.remove(sense)) {
            return;
          }
          changed.add(phrase);
          forget(sense.key(), phrase);
          if (name.isEmpty()) {
            names.remove(phrase);
            trie.remove(phrase);
          }
        });
    return changed;
  }

  private void forget(String key, Phrase phrase) {
    Map<Phrase, Integer> phrases = phrasesByKey.getOrDefault(key, Map.of());
    if (phrases.merge(phrase, -1, Integer::sum) == 0) {
      phrases.remove(phrase);
    }
    if (phrases.isEmpty()) {
      phrasesByKey.remove(key);
    }
  }

  private void forEachName(Card card, BiConsumer<Phrase, EntitySense> action) {
    for (CardEntity entity : card.entities()) {
      TokenRun run = analysis.tokens(entity.label());
      if (PROPER.contains(entity.kind()) && isProper(run)) {
        action.accept(
            Phrase.of(language, run, 0, run.size()),
            new EntitySense(entity.key(), EntitySense.capitals(run, 0, run.size())));
      }
    }
  }

  private static boolean isProper(TokenRun run) {
    if (!PhraseRules.maySay(run, 0, run.size())) {
      return false;
    }
    for (int i = 0; i < run.size(); i++) {
      if (run.capitalised(i) || run.identifier(i)) {
        return true;
      }
    }
    return false;
  }
}
