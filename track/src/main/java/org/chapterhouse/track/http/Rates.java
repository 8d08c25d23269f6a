package org.chapterhouse.track.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How much each connection may ask, without keeping addresses: an address only picks one of many
 * buckets, by a hash under a key that lives in memory and is replaced every hour. A bucket holds a
 * number and a time; nothing says who filled it, and addresses that meet in one share it.
 */
final class Rates {

  private static final int BUCKETS = 1 << 16;
  private static final long KEY_LIVES_NANOS = Duration.ofHours(1).toNanos();
  private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[32];
  private final double[] tokens = new double[BUCKETS];
  private final long[] filled = new long[BUCKETS];
  private long keyMade;

  /**
   * @param perMinute what a connection may ask in a minute, and at most at once
   * @param nanos a clock that only goes forward
   */
  Rates(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
    startAfresh(nanos.getAsLong());
  }

  /** Whether this connection may ask something of this weight now. */
  synchronized boolean admits(String address, int weight) {
    long now = nanos.getAsLong();
    if (now - keyMade > KEY_LIVES_NANOS) {
      startAfresh(now);
    }
    int bucket = bucketOf(address);
    double refilled = (now - filled[bucket]) * (perMinute / NANOS_A_MINUTE);
    tokens[bucket] = Math.min(perMinute, tokens[bucket] + refilled);
    filled[bucket] = now;
    if (tokens[bucket] < weight) {
      return false;
    }
    tokens[bucket] -= weight;
    return true;
  }

  private void startAfresh(long now) {
    random.nextBytes(key);
    Arrays.fill(tokens, perMinute);
    Arrays.fill(filled, now);
    keyMade = now;
  }

  private int bucketOf(String address) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      byte[] hash = digest.digest(address.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getInt() & (BUCKETS - 1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }
}
