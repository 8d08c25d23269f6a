package org.chapterhouse.linking.mention;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.markdown.ChapterId;

/** The prose of a shelf's chapters, to tell in which of them a change touches a mention. */
public final class ShelfWords {
  private final Map<String, ShelfLanguage> languages = new HashMap<>();
  private final Set<ShelfRule> rules;

  public ShelfWords() {
    this(EnumSet.allOf(ShelfRule.class));
  }

  /**
   * An empty one that goes by other rules.
   *
   * @param rules all but in tests that plant a fault
   */
  ShelfWords(Set<ShelfRule> rules) {
    this.rules = rules;
  }

  /** Takes a chapter's prose in place of what it had. */
  public void put(ChapterId id, Prose prose) {
    languages
        .computeIfAbsent(id.language(), any -> new ShelfLanguage())
        .put(id, new StemText(prose));
  }

  public void remove(ChapterId id) {
    ShelfLanguage language = languages.get(id.language());
    if (language != null) {
      language.remove(id);
    }
  }

  /**
   * Chapters on the shelf whose mentions a shift changed, and perhaps some whose it did not, beside
   * those that its {@link Shift#marks} name anyway; without order.
   *
   * @param concordance as it is after the shift
   */
  public Set<ChapterId> touched(Shift shift, Concordance concordance) {
    Set<ChapterId> touched = new HashSet<>();
    ShelfChange change = new ShelfChange(shift, concordance, this);
    rules.forEach(rule -> rule.mark(change, touched::add));
    return touched;
  }

  boolean holds(ChapterId id, Phrase phrase) {
    ShelfLanguage language = languages.get(id.language());
    return language != null
        && phrase.language().equals(id.language())
        && language.holds(id, StemText.words(phrase));
  }

  boolean has(ChapterId id) {
    ShelfLanguage language = languages.get(id.language());
    return language != null && language.has(id);
  }

  void forEach(String code, Consumer<ChapterId> action) {
    ShelfLanguage language = languages.get(code);
    if (language != null) {
      language.forEach(action);
    }
  }

  void forEachHolder(Phrase phrase, Consumer<ChapterId> action) {
    ShelfLanguage language = languages.get(phrase.language());
    if (language != null) {
      language.forEachHolder(StemText.words(phrase), action);
    }
  }
}
