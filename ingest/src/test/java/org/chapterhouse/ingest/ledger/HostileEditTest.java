package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.events.Refusal;
import org.chapterhouse.markdown.SiteRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever record arrives is answered, and the answer can be written. */
final class HostileEditTest {

  private static final String[] TEXTS = {
    "",
    "en/a",
    "en/../a",
    "../../etc/passwd",
    "en/%2e%2e/a",
    "EN/A",
    "en/a\u0000b",
    "\uD800",
    "en//a",
    "/",
    "xx/a",
    "en/a.md",
    "C:\\a.md",
    "en/a\n",
    "x".repeat(3_000_000)
  };

  private final Ledger ledger = new Ledger(new MarkdownRules(SiteRules.standard()), 2 << 20);
  private final Book book = new Book(ledger);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  void refusesARecordWithoutValueUnderItsKey() {
    Decision decision = ledger.decide(null, "some-key", book);

    assertThat(decision.decided().getOutcome()).isEqualTo(Outcome.REFUSED);
    assertThat(decision.decided().getRefusal()).isEqualTo(Refusal.INVALID);
    assertThat(decision.decided().getEditId()).isEqualTo("some-key");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answersAnyRecordWithOneThatCanBeWritten(long seed) throws Exception {
    Decision decision = ledger.decide(garbage(new Random(seed)), "key", book);

    assertThat(decision.decided().toByteBuffer().remaining()).isLessThan(8 << 20);
    assertThat(decision.decided().getOutcome()).isNotEqualTo(Outcome.UNKNOWN);
  }

  @SuppressWarnings("NullAway") // that fields are missing is the point
  private static EditRequested garbage(Random random) {
    byte[] content = new byte[random.nextInt(20) == 0 ? 6 << 20 : random.nextInt(100)];
    random.nextBytes(content);
    return new EditRequested(
        text(random),
        orNull(random, EditKind.values()[random.nextInt(EditKind.values().length)]),
        text(random),
        text(random),
        text(random),
        text(random),
        orNull(random, ByteBuffer.wrap(content)),
        orNull(random, BaseCondition.values()[random.nextInt(5)]),
        random.nextLong(),
        text(random),
        text(random),
        text(random),
        text(random),
        random.nextBoolean(),
        Instant.ofEpochMilli(random.nextLong()),
        random.nextLong(),
        random.nextLong());
  }

  private static @Nullable String text(Random random) {
    return orNull(random, TEXTS[random.nextInt(TEXTS.length)]);
  }

  private static <T> @Nullable T orNull(Random random, T value) {
    return random.nextInt(8) == 0 ? null : value;
  }
}
