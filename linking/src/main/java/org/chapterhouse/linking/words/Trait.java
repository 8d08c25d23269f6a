package org.chapterhouse.linking.words;

/** Bits that say what a token is. */
final class Trait {
  /** Of the word: its first letter is a capital. */
  static final byte CAPITALISED = 1;

  /** Of the word: a name to be taken letter by letter. */
  static final byte IDENTIFIER = 1 << 1;

  /** Of the word: stands everywhere and means nothing. */
  static final byte STOP = 1 << 2;

  /** Of the word: says little about a chapter, as stop words, numbers and single letters. */
  static final byte LIGHT = 1 << 3;

  /** Of the place: no markup between it and the token before. */
  static final byte JOINED = 1 << 4;

  /** Of the place: a line ends between it and the token before. */
  static final byte WRAPPED = 1 << 5;

  /** Of the place: punctuation parts it from the token before. */
  static final byte PARTED = 1 << 6;

  /** Of the place: a sentence starts with it. */
  static final byte STARTS_SENTENCE = (byte) (1 << 7);

  private Trait() {}
}
