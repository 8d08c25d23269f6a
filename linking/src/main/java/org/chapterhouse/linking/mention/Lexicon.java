package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** The phrases of one language and the chapters they name. */
final class Lexicon {
  private static final long[] NO_STEMS = {};

  private final String language;
  private final Analysis analysis;
  private final ChapterNumbers numbers = new ChapterNumbers();
  private final Map<Phrase, Usage> usages = new HashMap<>();
  private final PhraseTrie<Usage> trie = new PhraseTrie<>();
  private final Containment containment = new Containment();
  private final Map<Integer, Set<Usage>> usagesByTarget = new HashMap<>();
  private final Map<Integer, long[]> titleStems = new HashMap<>();
  private final Map<Integer, long[]> titles = new HashMap<>();

  Lexicon(String language) {
    this.language = language;
    this.analysis = Analysis.of(language);
  }

  PhraseTrie<Usage> trie() {
    return trie;
  }

  ChapterId id(int number) {
    return numbers.id(number);
  }

  /** Stems of the names a chapter calls itself by, ascending, that say something. */
  long[] titleStems(int chapter) {
    return titleStems.getOrDefault(chapter, NO_STEMS);
  }

  /** Stems of its title alone, ascending, that say something. */
  long[] title(int chapter) {
    return titles.getOrDefault(chapter, NO_STEMS);
  }

  /** Every usage of a phrase that is known to name something; without order. */
  List<Usage> known() {
    return usages.values().stream().filter(usage -> usage.entry() != null).toList();
  }

  /** Phrases that may mean the chapter; without order. */
  List<Phrase> naming(ChapterId target) {
    List<Phrase> naming = new ArrayList<>();
    for (Usage usage : usagesByTarget.getOrDefault(numbers.find(target), Set.of())) {
      Entry entry = usage.entry();
      if (entry != null && entry.senses().stream().anyMatch(one -> one.target().equals(target))) {
        naming.add(usage.phrase());
      }
    }
    return naming;
  }

  /** One change of a card and its effects, as {@link Dictionary#apply} has them. */
  final class Change {
    private final Map<Usage, @Nullable Entry> before = new HashMap<>();
    private final Set<Usage> toUnderstand = new HashSet<>();

    void words(ChapterId id, @Nullable Card young) {
      containment.replace(numbers.number(id), all(young), this::counted);
    }

    private void counted(Usage usage, int difference) {
      touch(usage);
      usage.contained(difference);
    }

    void names(ChapterId id, @Nullable Card old, @Nullable Card young) {
      if (old != null
          && young != null
          && old.title().equals(young.title())
          && old.aliases().equals(young.aliases())) {
        return;
      }
      int number = numbers.number(id);
      Set<Usage> concerned = Set.copyOf(usagesByTarget.getOrDefault(number, Set.of()));
      concerned.forEach(this::rethink);
      concerned.forEach(usage -> usage.names().remove(number));
      titleStems.remove(number);
      titles.remove(number);
      if (young != null) {
        titles.put(number, Names.stems(Stream.of(young.title()), analysis));
        titleStems.put(
            number,
            Names.stems(
                Stream.concat(Stream.of(young.title()), young.aliases().stream()), analysis));
        for (Name name : Names.of(young, analysis)) {
          Usage usage = usage(name.phrase());
          rethink(usage);
          usage.names().put(number, name);
        }
      }
      concerned.forEach(usage -> reindex(usage, number));
      toUnderstand.forEach(usage -> reindex(usage, number));
    }

    void link(ChapterId source, String text, @Nullable ChapterId from, @Nullable ChapterId to) {
      Anchor anchor = PhraseRules.anchor(language, text, analysis);
      if (anchor == null) {
        return;
      }
      Usage usage = usage(anchor.phrase());
      rethink(usage);
      int at = numbers.number(source);
      if (from != null) {
        int target = numbers.number(from);
        usage.anchors().remove(target, at, anchor.text());
        reindex(usage, target);
      }
      if (to != null) {
        int target = numbers.number(to);
        usage.anchors().add(target, at, anchor.text());
        reindex(usage, target);
      }
    }

    private Usage usage(Phrase phrase) {
      Usage known = usages.get(phrase);
      if (known == null) {
        known = containment.enter(phrase);
        usages.put(phrase, known);
      }
      return known;
    }

    private void rethink(Usage usage) {
      touch(usage);
      toUnderstand.add(usage);
    }

    private void touch(Usage usage) {
      if (!before.containsKey(usage)) {
        before.put(usage, usage.entry());
      }
    }

    /** Brings all entries up to date; to be called last. */
    void finish(Set<Phrase> changed) {
      before.forEach(
          (usage, old) -> {
            if (toUnderstand.contains(usage)) {
              usage.understand(Lexicon.this);
            } else {
              usage.count();
            }
            settle(usage, old, changed);
          });
    }
  }

  private void settle(Usage usage, @Nullable Entry old, Set<Phrase> changed) {
    Entry young = usage.entry();
    if (old == null && young != null) {
      trie.add(usage.phrase(), usage);
    } else if (old != null && young == null) {
      trie.remove(usage.phrase());
    }
    if (old == null ? young != null : !old.equals(young)) {
      changed.add(usage.phrase());
    }
    if (usage.isUnused()) {
      usages.remove(usage.phrase());
      containment.leave(usage);
    }
  }

  private void reindex(Usage usage, int target) {
    if (usage.concerns(target)) {
      usagesByTarget.computeIfAbsent(target, any -> new HashSet<>()).add(usage);
    } else {
      usagesByTarget.computeIfPresent(
          target, (any, set) -> set.remove(usage) && set.isEmpty() ? null : set);
    }
  }

  /** Forgets the number of a chapter that is gone with all its links. */
  void release(ChapterId id) {
    numbers.release(id);
  }

  private static int[] all(@Nullable Card card) {
    return card == null ? CardWords.NONE.all() : card.words().all();
  }
}
