package org.chapterhouse.publish.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for.
 *
 * @param first byte, from 0
 * @param last byte, itself included; below {@code first} when the file has no such part
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,12})-(\\d{0,12})");

  /** Of a header; empty when it asks for no range, for several, or in a way nobody knows. */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(range.group(2)), size);
      return Optional.of(new ByteRange(size - length, size - 1));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (last < first) {
      return range.group(2).isEmpty()
          ? Optional.of(new ByteRange(size, size - 1))
          : Optional.empty(); // RFC 9110: such a range is no range
    }
    return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  boolean isSatisfiable() {
    return first <= last;
  }

  int length() {
    return (int) (last - first + 1);
  }
}
