package org.chapterhouse.linking.words;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of each word form of a language; remembers a bounded number of them. */
final class WordForms {
  private static final int REMEMBERED = 1 << 15;
  private static final String SOFT_HYPHEN = "\u00AD";
  private static final int SHORTEST_SHOUT = 3;

  private final Tongue tongue;
  private final @Nullable WordForm[] remembered = new @Nullable WordForm[REMEMBERED];

  WordForms(Tongue tongue) {
    this.tongue = tongue;
  }

  WordForm of(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    WordForm first = remembered[slot];
    if (first != null && is(first.written(), text, start, end)) {
      return first;
    }
    WordForm second = remembered[slot ^ 1];
    if (second != null && is(second.written(), text, start, end)) {
      return second;
    }
    WordForm form = form(new String(text, start, end - start));
    remembered[slot ^ 1] = first;
    remembered[slot] = form;
    return form;
  }

  private static boolean is(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private WordForm form(String written) {
    String composed =
        Normalizer.normalize(written, Normalizer.Form.NFC)
            .replace(SOFT_HYPHEN, "")
            .replace('’', '\'')
            .replace('＇', '\'');
    int traits = Character.isUpperCase(written.codePointAt(0)) ? Trait.CAPITALISED : 0;
    String acronym = acronym(composed);
    if (!acronym.isEmpty()) {
      return new WordForm(written, Stems.hash(acronym), (byte) (traits | shout(acronym)));
    }
    if (isIdentifier(composed)) {
      boolean number = composed.codePoints().noneMatch(Character::isLetter);
      int weight = number ? Trait.LIGHT : 0;
      String exact = tongue.addsToAcronyms("'s") ? withoutPossessive(composed) : composed;
      return new WordForm(written, Stems.hash(exact), (byte) (traits | Trait.IDENTIFIER | weight));
    }
    String plain = tongue.plain(composed.toLowerCase(Locale.ROOT));
    traits |= tongue.stopWords().contains(plain) ? Trait.STOP | Trait.LIGHT : 0;
    traits |= isSingleLetter(plain) ? Trait.LIGHT : 0;
    return new WordForm(written, Stems.hash(tongue.stem(plain)), (byte) traits);
  }

  /** {@code MUST} is shouted, {@code IT} may be a name. */
  private int shout(String acronym) {
    boolean stop =
        acronym.length() >= SHORTEST_SHOUT
            && tongue.stopWords().contains(tongue.plain(acronym.toLowerCase(Locale.ROOT)));
    return Trait.IDENTIFIER | (stop ? Trait.STOP | Trait.LIGHT : 0);
  }

  /** The capitals of a word that is at least two of them and no more; empty for any other. */
  private String acronym(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean whole = capitals == word.length();
    return capitals >= 2 && (whole || tongue.addsToAcronyms(word.substring(capitals)))
        ? word.substring(0, capitals)
        : "";
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static boolean isIdentifier(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '_' || Character.isDigit(c) || (i > 0 && Character.isUpperCase(c))) {
        return true;
      }
    }
    return false;
  }

  /** An ideograph is a word of one letter that says something. */
  private static boolean isSingleLetter(String word) {
    return word.codePointCount(0, word.length()) <= 1
        && word.codePoints().noneMatch(Character::isIdeographic);
  }
}
