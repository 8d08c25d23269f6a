package org.chapterhouse.track.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalTest {

  private static final Duration PROOF_LIFETIME = Duration.ofMinutes(15);

  @Test
  void erasesEverythingOfTheReaderAndNothingOfOthers() {
    try (Readers readers = new Readers()) {
      assertThat(faults(readers)).isEmpty();
    }
  }

  /** Each part of a withdrawal is needed: leave it out, and the check above finds something. */
  @ParameterizedTest
  @CsvSource({
    "CORRECT_FIGURES, figures",
    "CANCEL_UNSENT, unsent",
    "QUEUE_TOMBSTONES, tombstones",
    "ERASE_EVENTS, events",
    "DENY_PROOFS, denied"
  })
  void leavesSomethingBehindWithoutAnyOfItsParts(Withdrawal.Part forgotten, String fault) {
    Set<Withdrawal.Part> parts = EnumSet.complementOf(EnumSet.of(forgotten));

    try (Readers readers = new Readers(new Withdrawal(PROOF_LIFETIME, parts))) {
      assertThat(faults(readers)).contains(fault);
    }
  }

  @Test
  void tellsWhatItErasedAndThenThatNothingIsLeft() {
    try (Readers readers = new Readers()) {
      ReaderId reader = readers.optIn();
      readers.open(reader, "en/sent");
      new Outbox(readers.database()).claim(10);
      readers.open(reader, "en/unsent");

      ErasureReceipt first = readers.optOut(reader);
      ErasureReceipt second = readers.optOut(reader);

      assertThat(first).isEqualTo(new ErasureReceipt(1, 2, 1, 1, first.at()));
      assertThat(second).isEqualTo(new ErasureReceipt(0, 0, 0, 0, second.at()));
    }
  }

  @Test
  void forgetsTheDenialOnceTheLastProofHasExpired() {
    try (Readers readers = new Readers()) {
      readers.optOut(readers.optIn());
      readers.clock().pass(PROOF_LIFETIME.plusSeconds(1));

      readers.optOut(readers.optIn());

      assertThat(readers.tables().rows("withdrawn")).hasSize(1);
    }
  }

  @Test
  void countsADuplicateOnce() {
    try (Readers readers = new Readers()) {
      ReaderId reader = readers.optIn();
      UUID event = readers.open(reader, "en/a");

      BatchReceipt again = readers.open(reader, "en/a", event);

      assertThat(again.stored()).isZero();
      assertThat(again.duplicates()).isOne();
      assertThat(readers.tables().figures()).isEqualTo(Map.of("en/a opened", 1L));
      assertThat(readers.tables().rows("outbox")).hasSize(1);
    }
  }

  /** One reader leaves, with an event sent and one unsent; another reader stays. */
  private static Set<String> faults(Readers readers) {
    ReaderId leaving = readers.optIn();
    ReaderId staying = readers.optIn();
    UUID sent = readers.open(leaving, "en/shared");
    UUID kept = readers.open(staying, "en/shared");
    Outbox outbox = new Outbox(readers.database());
    List<OutboxRow> published = outbox.claim(10);
    UUID unsent = readers.open(leaving, "en/alone");
    readers.optOut(leaving);
    outbox.delete(published);
    return faults(readers, leaving, outbox.claim(10), Set.of(sent, unsent), sent, kept);
  }

  private static Set<String> faults(
      Readers readers,
      ReaderId leaving,
      List<OutboxRow> told,
      Set<UUID> erased,
      UUID sent,
      UUID kept) {
    Set<String> faults = new TreeSet<>();
    Tables tables = readers.tables();
    if (!tables.figures().equals(Map.of("en/shared opened", 1L))) {
      faults.add("figures");
    }
    if (!told.stream().map(OutboxRow::eventId).collect(Collectors.toSet()).contains(sent)) {
      faults.add("tombstones");
    }
    if (told.stream().anyMatch(row -> row.event() != null) || told.size() > 1) {
      faults.add("unsent");
    }
    String events = String.join("\n", tables.rows("reading_event"));
    if (erased.stream().anyMatch(id -> events.contains(id.toString()))
        || !events.contains(kept.toString())) {
      faults.add("events");
    }
    assertThatThrownBy(() -> readers.open(leaving, "en/late"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              if (e.refusal() != Refusal.CONSENT_WITHDRAWN) {
                faults.add("denied");
              }
            });
    return faults;
  }
}
