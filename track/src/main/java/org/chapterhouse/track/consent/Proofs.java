package org.chapterhouse.track.consent;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes and checks proofs: base64url of reader id (32 bytes), expiry (seconds since 1970, 8 bytes)
 * and their HMAC-SHA256 (32 bytes).
 */
public final class Proofs {

  /** No proof may be good for longer. */
  public static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int SIGNED = ReaderId.BYTES + Long.BYTES;
  private static final String USE = "proof-1";

  private final Mac mac;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param secret the signing key, 32 bytes
   * @param lifetime how long a proof is good for, at most {@link #LONGEST}
   */
  public Proofs(byte[] secret, Duration lifetime, Clock clock) {
    if (lifetime.compareTo(LONGEST) > 0 || lifetime.isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException("a proof is good for up to 15 minutes, not " + lifetime);
    }
    this.mac = new Mac(secret);
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** A new proof; whether the reader consents is the caller's to know. */
  public Proof sign(ReaderId reader) {
    Instant expires = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    byte[] signed =
        ByteBuffer.allocate(SIGNED).put(reader.bytes()).putLong(expires.getEpochSecond()).array();
    byte[] whole =
        ByteBuffer.allocate(SIGNED + Mac.BYTES).put(signed).put(mac.of(USE, signed)).array();
    return new Proof(Base64.getUrlEncoder().withoutPadding().encodeToString(whole), expires);
  }

  /**
   * Whose proof it is.
   *
   * @throws RefusedException with {@link Refusal#PROOF_FORGED} or {@link Refusal#PROOF_EXPIRED}
   */
  public ReaderId verify(String text) {
    byte[] whole = decode(text);
    byte[] signed = Arrays.copyOf(whole, SIGNED);
    byte[] signature = Arrays.copyOfRange(whole, SIGNED, whole.length);
    if (!MessageDigest.isEqual(signature, mac.of(USE, signed))) {
      throw new RefusedException(Refusal.PROOF_FORGED);
    }
    long expires = ByteBuffer.wrap(signed).getLong(ReaderId.BYTES);
    if (!clock.instant().isBefore(Instant.ofEpochSecond(expires))) {
      throw new RefusedException(Refusal.PROOF_EXPIRED);
    }
    return new ReaderId(Arrays.copyOf(signed, ReaderId.BYTES));
  }

  private static byte[] decode(String text) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(text);
      if (whole.length == SIGNED + Mac.BYTES) {
        return whole;
      }
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.PROOF_FORGED);
    }
    throw new RefusedException(Refusal.PROOF_FORGED);
  }
}
