package org.chapterhouse.bench.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.Proof;
import org.chapterhouse.track.consent.Proofs;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;
import org.chapterhouse.track.consent.ReadingStep;
import org.chapterhouse.track.store.ConsentStore;
import org.chapterhouse.track.store.ConsentTerms;
import org.chapterhouse.track.store.EventStore;
import org.chapterhouse.track.store.TrackDatabase;

/**
 * What looking at consent adds to storing events, one batch after the other: a batch of no events
 * does nothing but lock the reader's consent and commit.
 */
final class ConsentCost implements AutoCloseable {

  private static final Duration PROOF_LIFETIME = Duration.ofMinutes(15);
  private static final int READERS = 50;
  private static final int CHAPTERS = 200;
  private static final int CONNECTIONS = 2;
  private static final int ENOUGH = 100_000_000;

  private final TrackDatabase database;
  private final EventStore events;
  private final Proofs proofs;
  private final List<ReaderId> readers = new ArrayList<>();

  ConsentCost(DatabaseSettings settings, ConsentTerms terms) {
    this.database = TrackDatabase.open(settings, CONNECTIONS);
    Clock clock = Clock.systemUTC();
    byte[] secret = database.secret();
    ReaderKeys keys = new ReaderKeys(secret);
    ConsentStore consents = new ConsentStore(database, keys, terms, clock);
    EventCheck check = new EventCheck(Duration.ofHours(24), clock);
    this.events = new EventStore(database, consents, check, keys, ENOUGH);
    this.proofs = new Proofs(secret, PROOF_LIFETIME, clock);
    for (int i = 0; i < READERS; i++) {
      ReaderId reader = ReaderId.random();
      consents.give(reader, "en");
      readers.add(reader);
    }
  }

  /** Microseconds of checking one proof, after as many to warm up. */
  double microsOfAProof(int times) {
    Proof proof = proofs.sign(readers.get(0));
    return micros(times, i -> proofs.verify(proof.text()));
  }

  /** Microseconds of one transaction that stores so many events, after as many to warm up. */
  double microsOfABatch(int times, int size) {
    UUID visit = UUID.randomUUID();
    return micros(times, i -> events.store(readers.get(i % READERS), visit, batch(i, size)));
  }

  private static List<ClaimedEvent> batch(int number, int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new ClaimedEvent(
                    UUID.randomUUID(),
                    "en/chapter-" + (number + i) % CHAPTERS,
                    ReadingStep.finished(),
                    Instant.now()))
        .toList();
  }

  private static double micros(int times, IntConsumer step) {
    IntStream.range(0, times).forEach(step);
    long start = System.nanoTime();
    IntStream.range(0, times).forEach(step);
    return (System.nanoTime() - start) / 1e3 / times;
  }

  @Override
  public void close() {
    database.close();
  }
}
