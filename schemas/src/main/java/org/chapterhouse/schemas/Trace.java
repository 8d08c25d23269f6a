package org.chapterhouse.schemas;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C Trace Context, version 00: {@code 00-<trace id>-<span id>-<flags>} in lower-case hex. */
public final class Trace {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
  private static final HexFormat HEX = HexFormat.of();

  private Trace() {}

  /** A new trace. */
  public static String start() {
    return "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
  }

  /** The next span of a parent's trace; a new trace where the parent is missing or malformed. */
  public static String next(@Nullable String parent) {
    Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
    return matcher.matches()
        ? "00-" + matcher.group(1) + "-" + randomHex(8) + "-" + matcher.group(2)
        : start();
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    // All zeroes means "none" to W3C, so the last bit is always set.
    random[bytes - 1] |= 1;
    return HEX.formatHex(random);
  }
}
