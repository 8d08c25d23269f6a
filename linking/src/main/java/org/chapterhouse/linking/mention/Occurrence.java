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
