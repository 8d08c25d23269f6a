package org.chapterhouse.linking.mention;

import java.util.stream.IntStream;
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
    return to - from == 1
        && !run.identifier(from)
        && Character.isLowerCase(run.word(from).codePointAt(0));
  }

  boolean hasIdentifier() {
    return IntStream.range(from, to).anyMatch(run::identifier);
  }

  /** Whether it follows something without white space in between. */
  boolean endsCompound() {
    return from > 0 && run.text(from - 1, from + 1).chars().noneMatch(Character::isWhitespace);
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
