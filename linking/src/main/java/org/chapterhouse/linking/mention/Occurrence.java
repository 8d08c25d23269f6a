package org.chapterhouse.linking.mention;

import org.chapterhouse.linking.words.TokenRun;

/**
 * A phrase where it stands in a chapter's prose.
 *
 * @param run the words it is among
 * @param from its first word
 * @param to just past its last word
 */
record Occurrence(TokenRun run, int from, int to) {

  int start() {
    return run.start(from);
  }

  int end() {
    return run.end(to - 1);
  }

  String text() {
    return run.text(from, to);
  }

  Wording wording() {
    return Wording.of(run, from, to);
  }

  Shape shape() {
    return Shape.of(run, from, to);
  }

  /** Whether it is one word in small letters, and no identifier. */
  boolean isSmallWord() {
    return isPlainWord() && Character.isLowerCase(firstLetter());
  }

  /** Whether it is one word with a capital, and no identifier. */
  boolean isCapitalWord() {
    return isPlainWord() && Character.isUpperCase(firstLetter());
  }

  private boolean isPlainWord() {
    return to - from == 1 && !run.identifier(from);
  }

  private int firstLetter() {
    return run.word(from).codePointAt(0);
  }

  boolean hasIdentifier() {
    for (int i = from; i < to; i++) {
      if (run.identifier(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it follows something without white space in between. */
  boolean endsCompound() {
    return from > 0 && isCompound(from);
  }

  /** Whether something follows it without white space, as in {@code link-time}. */
  boolean beginsCompound() {
    return to < run.size() && isCompound(to);
  }

  /** Whether no white space parts a word from the one before it. */
  private boolean isCompound(int second) {
    String both = run.text(second - 1, second + 1);
    int start = run.start(second - 1);
    for (int i = run.end(second - 1) - start; i < run.start(second) - start; i++) {
      if (Character.isWhitespace(both.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence or a block starts with it. */
  boolean startsSentence() {
    return run.startsSentence(from);
  }

  /** Whether no word follows it before the next punctuation, so that no longer name is meant. */
  boolean endsClause() {
    return to == run.size() || run.parted(to);
  }

  /** Whether it follows a word that says something and that may make another thing of it. */
  boolean isPreceded() {
    return from > 0
        && run.joined(from)
        && !run.parted(from)
        && !run.light(from - 1)
        && !endsCompound();
  }

  /** Whether a word that says something follows it and may make another thing of it. */
  boolean isFollowed() {
    return to < run.size()
        && run.joined(to)
        && !run.parted(to)
        && !run.light(to)
        && !beginsCompound();
  }

  /** Whether it follows this word, and no punctuation. */
  boolean follows(String word) {
    return from > 0 && !run.parted(from) && run.word(from - 1).equalsIgnoreCase(word);
  }

  /** Whether it stands right behind an opening bracket, as what is only another name for it. */
  boolean isBracketed() {
    return run.before(from) == '(';
  }

  /** Whether it stands right behind a single quotation mark, as in messages of programs. */
  boolean isQuoted() {
    return run.before(from) == '\'';
  }

  /** Whether it stands on its own, as nothing longer. */
  boolean isWhole() {
    return !isWithinName() && !endsCompound() && !beginsCompound();
  }

  /** Whether it has capitals and so has the word before or after: both may be one longer name. */
  boolean isWithinName() {
    return hasTellingCapitals()
        && ((from > 0 && !run.parted(from) && isName(from - 1))
            || (to < run.size() && !run.parted(to) && isName(to)));
  }

  private boolean isName(int i) {
    return (run.capitalised(i) || run.identifier(i)) && !run.stopWord(i) && !run.startsSentence(i);
  }

  /** Whether it has capitals that no start of a sentence explains. */
  boolean hasTellingCapitals() {
    for (int i = from; i < to; i++) {
      if (run.capitalised(i) && !run.startsSentence(i)) {
        return true;
      }
    }
    return false;
  }
}
