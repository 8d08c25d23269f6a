package org.chapterhouse.linking.words;

import java.util.Arrays;
import java.util.List;
import org.chapterhouse.markdown.ProsePiece;
import org.chapterhouse.markdown.ProseStretch;

/** A chapter's stretches of prose one below the other, so that all are scanned at one go. */
final class Manuscript {
  /** Of a piece: it goes on with the text before. */
  static final byte NOTHING = 0;

  /** Of a piece: it starts a line within a paragraph. */
  static final byte LINE = 1;

  /** Of a piece: markup stands before it. */
  static final byte MARKUP = 2;

  /** Of a piece: it starts a stretch that goes on after what interrupted the one before. */
  static final byte STRETCH = 3;

  /** Of a piece: it starts a stretch with which a block starts. */
  static final byte BLOCK = 4;

  private char[] text = new char[1024];
  private int length;
  private int[] starts = new int[64];
  private int[] places = new int[64];
  private byte[] borders = new byte[64];
  private int pieces;

  void write(List<ProseStretch> stretches) {
    length = 0;
    pieces = 0;
    for (ProseStretch stretch : stretches) {
      byte first = stretch.startsBlock() ? BLOCK : STRETCH;
      for (ProsePiece piece : stretch.pieces()) {
        add(piece, first);
        first = NOTHING;
      }
      append("\n");
    }
  }

  private void add(ProsePiece piece, byte first) {
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, pieces * 2);
      places = Arrays.copyOf(places, pieces * 2);
      borders = Arrays.copyOf(borders, pieces * 2);
    }
    starts[pieces] = length;
    places[pieces] = piece.start();
    borders[pieces] = first == NOTHING ? border(piece.before()) : first;
    pieces++;
    append(piece.text());
  }

  private static byte border(ProsePiece.Border before) {
    return switch (before) {
      case NONE -> NOTHING;
      case LINE -> LINE;
      case MARKUP -> MARKUP;
    };
  }

  private void append(String part) {
    int end = length + part.length();
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length * 2));
    }
    part.getChars(0, part.length(), text, length);
    length = end;
  }

  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  int pieces() {
    return pieces;
  }

  /** Where a piece starts in the text here. */
  int start(int piece) {
    return starts[piece];
  }

  byte border(int piece) {
    return borders[piece];
  }

  /**
   * Where in the file exactly the same characters stand; -1 when they do nowhere.
   *
   * @param piece the one that {@code start} is in
   */
  int place(int piece, int start, int end) {
    if (places[piece] < 0) {
      return -1;
    }
    int shift = places[piece] - starts[piece];
    for (int i = piece + 1; i < pieces && starts[i] < end; i++) {
      if (places[i] - starts[i] != shift) {
        return -1;
      }
    }
    return start + shift;
  }
}
