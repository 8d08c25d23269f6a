package org.chapterhouse.linking.mention;

import org.chapterhouse.linking.words.TokenRun;

/**
 * A phrase where it stands in a chapter's prose.
 *
 * @param run the words it is among
 * @param from its first word
 * @param to just past its last word
 * @param before words of the prose before the run
 */
record Occurrence(TokenRun run, int from, int to, int before) {

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

  /** Words of the prose that stand above. */
  int above() {
    return before + from;
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

  boolean hasIdentifier() {
    for (int i = from; i < to; i++) {
      if (run.identifier(i)) {
        return true;
      }
    }
    return false;
  }
}
