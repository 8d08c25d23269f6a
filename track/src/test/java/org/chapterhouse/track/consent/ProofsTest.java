package org.chapterhouse.track.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProofsTest {

  private static final byte[] SECRET = new byte[32];
  private static final byte[] OTHER_SECRET = {1};
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Proofs proofs = new Proofs(SECRET, LIFETIME, clock);
  private final ReaderId reader = ReaderId.random();

  @Test
  void knowsWhoseProofItIs() {
    Proof proof = proofs.sign(reader);

    assertThat(proofs.verify(proof.text())).isEqualTo(reader);
    assertThat(proof.expiresAt()).isEqualTo("2026-11-22T10:15:00Z");
  }

  @Test
  void refusesAProofFromTheMomentItExpires() {
    Proof proof = proofs.sign(reader);

    clock.pass(LIFETIME);

    assertRefused(() -> proofs.verify(proof.text()), Refusal.PROOF_EXPIRED);
  }

  @Test
  void refusesAProofWithAnyByteChanged() {
    byte[] genuine = Base64.getUrlDecoder().decode(proofs.sign(reader).text());

    for (int i = 0; i < genuine.length; i++) {
      byte[] forged = genuine.clone();
      forged[i] ^= 1;
      assertRefused(() -> proofs.verify(text(forged)), Refusal.PROOF_FORGED);
    }
  }

  @Test
  void refusesAProofOfAnotherKey() {
    Proof foreign = new Proofs(OTHER_SECRET, LIFETIME, clock).sign(reader);

    assertRefused(() -> proofs.verify(foreign.text()), Refusal.PROOF_FORGED);
  }

  @Test
  void refusesNonsense() {
    assertRefused(() -> proofs.verify(""), Refusal.PROOF_FORGED);
    assertRefused(() -> proofs.verify("%%%"), Refusal.PROOF_FORGED);
    assertRefused(() -> proofs.verify(reader.encoded()), Refusal.PROOF_FORGED);
  }

  @Test
  void makesNoProofGoodForMoreThanFifteenMinutes() {
    Duration longer = LIFETIME.plusSeconds(1);

    assertThatThrownBy(() -> new Proofs(SECRET, longer, clock))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysNothingOfAReaderInText() {
    Proof proof = proofs.sign(reader);

    assertThat(reader.toString()).isEqualTo("ReaderId[***]");
    assertThat(proof.toString()).doesNotContain(proof.text());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void assertRefused(ThrowingCallable call, Refusal refusal) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
