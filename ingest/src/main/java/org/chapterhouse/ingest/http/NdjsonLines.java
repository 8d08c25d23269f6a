package org.chapterhouse.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Lines of a request, one at a time, none held longer than the limit. */
final class NdjsonLines {

  /**
   * One line that is not empty.
   *
   * @param number counted from 1, empty lines included
   * @param bytes the line without its end; empty when it is too long
   * @param tooLong whether it was longer than the limit and has been skipped
   */
  record Line(int number, ByteBuffer bytes, boolean tooLong) {}

  private static final int CHUNK = 16 << 10;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] chunk = new byte[CHUNK];
  private int from;
  private int to;
  private int number;

  NdjsonLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line; null at the end. A last line needs no line end. */
  @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      boolean ended = false;
      while (!ended && fill()) {
        int end = endOfLine();
        tooLong |= line.size() + end - from > maxBytes;
        if (!tooLong) {
          line.write(chunk, from, end - from);
        }
        ended = end < to;
        from = ended ? end + 1 : end;
      }
      boolean nothing = line.size() == 0 && !tooLong;
      if (nothing && !ended) {
        return null;
      }
      number++;
      if (!nothing && !isBlank(line)) {
        return new Line(
            number, ByteBuffer.wrap(tooLong ? new byte[0] : line.toByteArray()), tooLong);
      }
    }
  }

  /** Number of the last line that began. */
  int lastNumber() {
    return number;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(chunk));
    }
    return from < to;
  }

  private int endOfLine() {
    int at = from;
    while (at < to && chunk[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    return line.size() == 1 && line.toByteArray()[0] == '\r';
  }
}
