package org.chapterhouse.track.reading;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.Proof;
import org.chapterhouse.track.consent.Proofs;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.RefusedException;
import org.chapterhouse.track.store.BatchReceipt;
import org.chapterhouse.track.store.ChapterProgress;
import org.chapterhouse.track.store.ConsentStore;
import org.chapterhouse.track.store.ErasureReceipt;
import org.chapterhouse.track.store.EventStore;
import org.chapterhouse.track.store.HeldConsent;
import org.chapterhouse.track.store.OwnRecord;
import org.chapterhouse.track.store.StoredEvent;

/** The way of a reader through tracking, from opting in to opting out; counts what happens. */
public final class Tracking {

  private final ConsentStore consents;
  private final EventStore events;
  private final OwnRecord own;
  private final Proofs proofs;
  private final Runnable outboxGrew;
  private final MeterRegistry metrics;

  /**
   * @param outboxGrew called after each commit that added rows to the outbox
   */
  public Tracking(
      ConsentStore consents,
      EventStore events,
      OwnRecord own,
      Proofs proofs,
      Runnable outboxGrew,
      MeterRegistry metrics) {
    this.consents = consents;
    this.events = events;
    this.own = own;
    this.proofs = proofs;
    this.outboxGrew = outboxGrew;
    this.metrics = metrics;
  }

  /** Makes a reader who consents from now on. */
  public Consent optIn(String language) {
    ReaderId reader = ReaderId.random();
    consents.give(reader, language);
    metrics.counter("track.consents", "change", "given").increment();
    return new Consent(reader, proofs.sign(reader));
  }

  /** A new proof; throws {@link RefusedException} unless the reader consents. */
  public Proof renew(ReaderId reader) {
    return counting(
        () -> {
          consents.require(reader);
          return proofs.sign(reader);
        });
  }

  /** Stores what the holder of a proof tells; throws {@link RefusedException} otherwise. */
  public BatchReceipt tell(String proof, UUID visit, List<ClaimedEvent> told) {
    BatchReceipt receipt = taking(proof, visit, told);
    count("stored", receipt.stored());
    count("duplicate", receipt.duplicates());
    receipt.dropped().forEach(this::count);
    outboxGrew.run();
    return receipt;
  }

  /** Erases all there is about a reader; asked again, erases nothing. */
  public ErasureReceipt optOut(ReaderId reader) {
    ErasureReceipt receipt = consents.withdraw(reader);
    metrics.counter("track.consents", "change", "withdrawn").increment(receipt.consents());
    outboxGrew.run();
    return receipt;
  }

  /** Gives out what is held about a reader; throws {@link RefusedException} as {@link #renew}. */
  public void showHeld(
      ReaderId reader, Consumer<HeldConsent> consent, BiConsumer<UUID, StoredEvent> event) {
    counting(
        () -> {
          own.read(reader, consent, event);
          return reader;
        });
  }

  /** How far a reader has come in each chapter, the one read last first. */
  public List<ChapterProgress> progress(ReaderId reader, int limit) {
    return counting(() -> own.progress(reader, limit));
  }

  private BatchReceipt taking(String proof, UUID visit, List<ClaimedEvent> told) {
    try {
      return counting(() -> events.store(proofs.verify(proof), visit, told));
    } catch (RefusedException e) {
      count(e.refusal().code(), told.size());
      throw e;
    }
  }

  private <T> T counting(Supplier<T> step) {
    try {
      return step.get();
    } catch (RefusedException e) {
      metrics.counter("track.refused", "reason", e.refusal().code()).increment();
      throw e;
    }
  }

  private void count(String outcome, int number) {
    metrics.counter("track.events", "outcome", outcome).increment(number);
  }

  /**
   * A reader who just opted in.
   *
   * @param reader the id, to be kept by the reader alone
   * @param proof the first proof
   */
  public record Consent(ReaderId reader, Proof proof) {}
}
