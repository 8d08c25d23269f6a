package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;

/** Quotes a chapter's prose as evidence. */
final class Quotations {
  private static final int MOST_TOKENS_AROUND = 15;

  private final ChapterId id;
  private final List<TokenRun> runs;

  Quotations(ChapterId id, Prose prose) {
    this.id = id;
    this.runs = prose.runs();
  }

  /**
   * The sentence around a word, or as much of it as is within 15 words, in one line.
   *
   * @param start where a token of the prose starts
   * @throws IllegalArgumentException when none starts there
   */
  Edge.Evidence at(int start) {
    TokenRun run = runAround(start);
    int token = 0;
    while (token < run.size() && run.start(token) != start) {
      token++;
    }
    if (token == run.size()) {
      throw new IllegalArgumentException("no word of " + id + " starts at " + start);
    }
    int from = token;
    while (from > 0 && !run.startsSentence(from) && token - from < MOST_TOKENS_AROUND) {
      from--;
    }
    int to = token + 1;
    while (to < run.size() && !run.startsSentence(to) && to - token < MOST_TOKENS_AROUND) {
      to++;
    }
    return new Edge.Evidence(id, run.line(token), oneLine(run.text(from, to)));
  }

  private TokenRun runAround(int start) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).start(0) <= start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (runs.isEmpty()) {
      throw new IllegalArgumentException(id + " has no words");
    }
    return runs.get(low);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isWhitespace(unit)) {
        space = true;
      } else {
        line.append(space ? " " : "").append(unit);
        space = false;
      }
    }
    return line.toString();
  }
}
