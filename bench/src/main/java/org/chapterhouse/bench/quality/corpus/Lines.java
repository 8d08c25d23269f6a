package org.chapterhouse.bench.quality.corpus;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of a text start; CR, LF and CR LF end a line. */
final class Lines {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  Lines(String text) {
    this.text = text;
    starts.add(0);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
        starts.add(at + 1);
      }
    }
  }

  int count() {
    return starts.size();
  }

  /** Offset at which a line, counted from 1, starts; the text's end for the one after the last. */
  int start(int line) {
    return line <= starts.size() ? starts.get(line - 1) : text.length();
  }

  /** A line, counted from 1, with its end. */
  String at(int line) {
    return text.substring(start(line), start(line + 1));
  }
}
