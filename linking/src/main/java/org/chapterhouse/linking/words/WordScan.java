package org.chapterhouse.linking.words;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds words by the rules of Unicode (UAX 29) with Lucene's scanner, the one below its standard
 * tokenizer. Emoji are no words, nor is what is longer than any.
 */
final class WordScan {
  static final int LONGEST_WORD = 100;

  /** What is longer comes in pieces of this length. */
  static final int BUFFER = 4096;

  private final StandardTokenizerImpl scanner =
      new StandardTokenizerImpl(new CharArrayReader(new char[0]));
  private int tooLongUntil;

  WordScan() {
    scanner.setBufferSize(BUFFER);
  }

  void start(char[] text, int length) {
    scanner.yyreset(new CharArrayReader(text, 0, length));
    tooLongUntil = -1;
  }

  /** Goes on to the next word; false when there is none. */
  boolean next() {
    for (int type = type(); type != StandardTokenizerImpl.YYEOF; type = type()) {
      if (type != StandardTokenizerImpl.EMOJI_TYPE && !isTooLong()) {
        return true;
      }
    }
    return false;
  }

  int wordStart() {
    return scanner.yychar();
  }

  int wordEnd() {
    return scanner.yychar() + scanner.yylength();
  }

  /** The scanner may cut such a word in pieces, the last of them short. */
  private boolean isTooLong() {
    if (scanner.yylength() <= LONGEST_WORD && wordStart() != tooLongUntil) {
      return false;
    }
    tooLongUntil = wordEnd();
    return true;
  }

  private int type() {
    try {
      return scanner.getNextToken();
    } catch (IOException e) {
      throw new UncheckedIOException("characters in memory cannot be read", e);
    }
  }
}
