package org.chapterhouse.linking.words;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.Chapter;

/** Takes the words out of a manuscript, run by run. */
final class ProseScan {
  private static final int LETTERS_A_WORD = 6;

  private final Manuscript manuscript;
  private final WordScan scan;
  private final WordForms forms;
  private final TokenTable tokens;
  private final List<TokenRun> runs = new ArrayList<>();
  private int runStart;
  private int piece = -1;
  private byte border;
  private int wordStart;
  private int gapStart;

  ProseScan(Manuscript manuscript, WordScan scan, WordForms forms, Chapter chapter) {
    this.manuscript = manuscript;
    this.scan = scan;
    this.forms = forms;
    this.tokens =
        new TokenTable(chapter.source(), chapter.lines(), manuscript.length() / LETTERS_A_WORD);
  }

  Prose prose() {
    scan.start(manuscript.text(), manuscript.length());
    while (scan.next()) {
      int start = scan.wordStart();
      int end = scan.wordEnd();
      goTo(start);
      word(start, end);
      wordStart = start;
      gapStart = end;
    }
    endRun();
    tokens.trim();
    return new Prose(runs);
  }

  /** Goes on to the piece that holds a place, and notes what it passes. */
  private void goTo(int start) {
    border = Manuscript.NOTHING;
    while (piece + 1 < manuscript.pieces() && manuscript.start(piece + 1) <= start) {
      piece++;
      byte passed = manuscript.border(piece);
      if (passed >= Manuscript.STRETCH) {
        border = passed;
        gapStart = manuscript.start(piece);
        wordStart = gapStart;
      } else {
        border = (byte) Math.max(border, passed);
      }
    }
  }

  private void word(int start, int end) {
    if (border >= Manuscript.STRETCH) {
      endRun();
    }
    int place = manuscript.place(piece, start, end);
    if (place < 0) {
      endRun();
      return;
    }
    char[] text = manuscript.text();
    boolean startsBlock = border == Manuscript.BLOCK;
    boolean startsSentence = startsBlock || Gaps.endsSentence(text, wordStart, gapStart, start);
    int traits = startsSentence ? Trait.STARTS_SENTENCE : 0;
    if (tokens.size() > runStart) {
      traits |= border < Manuscript.MARKUP ? Trait.JOINED : 0;
      traits |= border == Manuscript.LINE ? Trait.WRAPPED : 0;
      traits |= Gaps.parts(text, gapStart, start) ? Trait.PARTED : 0;
    }
    tokens.add(forms.of(text, start, end), place, place + end - start, traits);
  }

  private void endRun() {
    if (tokens.size() > runStart) {
      runs.add(new TokenRun(tokens, runStart, tokens.size()));
      runStart = tokens.size();
    }
  }
}
