package org.chapterhouse.linking.words;

/**
 * Tokens of text that nothing interrupts, in the order they stand in; immutable. Offsets are UTF-16
 * units into the text the tokens were taken from: the chapter's source, or the title or the like.
 */
public final class TokenRun {
  private final TokenTable tokens;
  private final int from;
  private final int to;

  TokenRun(TokenTable tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  /** How many tokens there are. */
  public int size() {
    return to - from;
  }

  /** 64 bits that stand for the stem, never 0: {@link Stems#hash}. */
  public long stem(int i) {
    return tokens.stem(at(i));
  }

  /** Where the token starts. */
  public int start(int i) {
    return tokens.start(at(i));
  }

  /** Just past the token. */
  public int end(int i) {
    return tokens.end(at(i));
  }

  /** Line of the text that the token stands in, from 1. */
  public int line(int i) {
    return tokens.line(at(i));
  }

  /** As written. */
  public String word(int i) {
    return tokens.word(at(i));
  }

  /** What is written from the start of one token to the end of the last before another. */
  public String text(int from, int to) {
    return tokens.text(at(from), at(to - 1));
  }

  /** What stands right before the token; a blank where the text begins. */
  public char before(int i) {
    return tokens.before(at(i));
  }

  /** What stands right after the token; a blank where the text ends. */
  public char after(int i) {
    return tokens.after(at(i));
  }

  /** Whether it starts with a capital. */
  public boolean capitalised(int i) {
    return tokens.has(at(i), Trait.CAPITALISED);
  }

  /** Whether a sentence or a block starts with it, so that a capital says nothing. */
  public boolean startsSentence(int i) {
    return tokens.has(at(i), Trait.STARTS_SENTENCE);
  }

  /**
   * Whether it is to be taken letter by letter: it holds an underscore, a digit or a capital after
   * its first letter. Its stem is its exact form, case kept; but the English plural of an acronym,
   * {@code VMs}, has the acronym's.
   */
  public boolean identifier(int i) {
    return tokens.has(at(i), Trait.IDENTIFIER);
  }

  /** Whether it is one of the words that stand everywhere, {@code the} and the like. */
  public boolean stopWord(int i) {
    return tokens.has(at(i), Trait.STOP);
  }

  /** Whether it says little about a chapter: stop words, numbers, single letters. */
  public boolean light(int i) {
    return tokens.has(at(i), Trait.LIGHT);
  }

  /**
   * Whether no markup stands between it and the token before: both are in one text of the parsed
   * Markdown, or in two lines of one paragraph with white space only in between. False for the
   * first.
   */
  public boolean joined(int i) {
    return tokens.has(at(i), Trait.JOINED);
  }

  /** Whether a line ends between it and the token before. */
  public boolean wrapped(int i) {
    return tokens.has(at(i), Trait.WRAPPED);
  }

  /**
   * Whether a comma, full stop, bracket, dash or other punctuation parts it from the token before,
   * rather than white space, or a hyphen, slash or the like within a compound.
   */
  public boolean parted(int i) {
    return tokens.has(at(i), Trait.PARTED);
  }

  private int at(int i) {
    if (i < 0 || from + i >= to) {
      throw new IndexOutOfBoundsException("no token " + i + " of " + size());
    }
    return from + i;
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      words.append(i == 0 ? "" : " ").append(word(i));
    }
    return words.toString();
  }
}
