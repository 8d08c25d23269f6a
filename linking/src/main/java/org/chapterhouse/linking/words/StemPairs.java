package org.chapterhouse.linking.words;

import java.util.Arrays;

/** Which stems follow each other in a chapter, stop words and the like between them left out. */
final class StemPairs {
  private int[] pairs = new int[64];
  private int size;

  void addAll(TokenRun run) {
    long last = 0;
    for (int i = 0; i < run.size(); i++) {
      if (!run.light(i)) {
        if (last != 0) {
          add(Stems.pairHash(last, run.stem(i)));
        }
        last = run.stem(i);
      }
    }
  }

  private void add(int pair) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = pair;
  }

  /** {@link Stems#pairHash} of each, as often as it was found. */
  int[] found() {
    return Arrays.copyOf(pairs, size);
  }
}
