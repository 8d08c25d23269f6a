package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Which live chapters have a stem among the strongest on their card or in their title, language by
 * language, and what a stem weighs: the rarer the more, in steps of doublings, nothing where it is
 * common. Steps, so that what one chapter says seldom changes the weight of a word in all others.
 */
public final class StemIndex {
  private final Map<String, StemPostings> languages = new HashMap<>();

  StemIndex() {}

  /** What one card changed. */
  record Stepped(Set<Long> stems, boolean everything) {}

  /** All of one language; empty and never filled when there is no chapter in it yet. */
  public StemPostings of(String language) {
    StemPostings known = languages.get(language);
    return known == null ? new StemPostings(language) : known;
  }

  /** Live chapters of the language. */
  public int chapters(String language) {
    StemPostings known = languages.get(language);
    return known == null ? 0 : known.chapters();
  }

  /** Live chapters of the language with the stem on their card or in their title; without order. */
  public Set<ChapterId> chapters(String language, long stem) {
    StemPostings known = languages.get(language);
    if (known == null) {
      return Set.of();
    }
    Posting posting = known.of(stem);
    Set<ChapterId> chapters = new HashSet<>();
    for (int i = 0; i < posting.size(); i++) {
      chapters.add(known.chapter(posting.number(i)));
    }
    return chapters;
  }

  /** Weight of the stem, as {@link StemPostings#weight(long)} has it. */
  public int weight(String language, long stem) {
    StemPostings known = languages.get(language);
    return known == null ? 0 : known.weight(stem);
  }

  /** Takes in how many chapters link to one; nothing when it is not here. */
  void setSources(ChapterId id, int count) {
    StemPostings known = languages.get(id.language());
    if (known != null) {
      known.setSources(id, count);
    }
  }

  Stepped replace(ChapterId id, @Nullable Card before, @Nullable Card after) {
    if (before == null && after == null) {
      return new Stepped(Set.of(), false);
    }
    StemPostings language = languages.computeIfAbsent(id.language(), StemPostings::new);
    int sizeBefore = language.chapters();
    Map<Long, Integer> frequencies = new HashMap<>();
    if (before != null) {
      language.stems(id).forEach(stem -> frequencies.put(stem, language.of(stem).size()));
      language.remove(id);
    }
    if (after != null) {
      language.add(after);
      language
          .stems(id)
          .forEach(stem -> frequencies.putIfAbsent(stem, language.of(stem).size() - 1));
    }
    Set<Long> stepped = new HashSet<>();
    frequencies.forEach(
        (stem, frequency) -> {
          if (StemPostings.weight(sizeBefore, frequency) != language.weight(stem)) {
            stepped.add(stem);
          }
        });
    return new Stepped(stepped, Steps.of(sizeBefore) != Steps.of(language.chapters()));
  }
}
