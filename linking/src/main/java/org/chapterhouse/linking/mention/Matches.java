package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.TokenRun;
import org.jspecify.annotations.Nullable;

/**
 * Finds known phrases in a chapter's prose. From the left, the longest at each place: a shorter one
 * within it or across its end is part of a longer name and does not count.
 *
 * @param <V> what is known of a phrase
 */
final class Matches<V> {
  private final PhraseTrie<V> trie;
  private final Predicate<V> wanted;
  private final Map<V, List<Occurrence>> found = new LinkedHashMap<>();

  private Matches(PhraseTrie<V> trie, Predicate<V> wanted) {
    this.trie = trie;
    this.wanted = wanted;
  }

  /**
   * Where phrases stand, in document order, by the first place of each.
   *
   * @param wanted the others are but in the way of shorter ones
   */
  static <V> Map<V, List<Occurrence>> in(Prose prose, PhraseTrie<V> trie, Predicate<V> wanted) {
    Matches<V> matches = new Matches<>(trie, wanted);
    prose.runs().forEach(matches::read);
    return matches.found;
  }

  private void read(TokenRun run) {
    int from = 0;
    while (from < run.size()) {
      int to = from;
      V longest = null;
      long beginning = PhraseTrie.ROOT;
      for (int at = from; at < run.size(); at++) {
        beginning = PhraseTrie.extend(beginning, Symbol.of(run, at, at == from));
        int slot = trie.find(beginning);
        if (slot < 0) {
          break;
        }
        V value = trie.value(slot);
        if (value != null) {
          longest = value;
          to = at + 1;
        }
      }
      keep(longest, run, from, to);
      from = Math.max(to, from + 1);
    }
  }

  private void keep(@Nullable V value, TokenRun run, int from, int to) {
    if (value == null || !wanted.test(value)) {
      return;
    }
    for (int i = from + 1; i < to; i++) {
      if (!run.joined(i)) {
        return; // Markup runs through it: nothing to be made a link, but still in the way.
      }
    }
    found.computeIfAbsent(value, any -> new ArrayList<>(1)).add(new Occurrence(run, from, to));
  }
}
