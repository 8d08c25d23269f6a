package org.chapterhouse.track.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.chapterhouse.track.ReadingTopic;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.RefusedException;
import org.chapterhouse.track.store.Outbox;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.Readers;

/**
 * Readers who come, read and go by chance: events out of order, told twice, told by others, of the
 * past and the future; processes that die before any statement and between any two steps.
 */
final class RandomHistory implements AutoCloseable {

  private static final int MOST_STATEMENTS = 12;

  private final Random random;
  private final InventedEvents invented;
  private final Readers readers;
  private final Map<String, Object> kafka;
  private final Outbox outbox;
  private final Oracle oracle = new Oracle();
  private final List<ReaderId> present = new ArrayList<>();
  private final List<ReaderId> gone = new ArrayList<>();
  private final Set<String> complaints = new TreeSet<>();
  private final RelayFault fault;
  private EventPublisher publisher;

  /** What is wrong with the relay, so that the comparison has something to find. */
  enum RelayFault {
    NONE,
    TELLS_WHAT_IT_DID_NOT_CLAIM,
    FORGETS_BEFORE_IT_TELLS
  }

  RandomHistory(long seed, Readers readers, Map<String, Object> kafka, RelayFault fault) {
    this.fault = fault;
    this.random = new Random(seed);
    this.invented = new InventedEvents(random);
    this.readers = readers;
    this.kafka = kafka;
    this.outbox = new Outbox(readers.database());
    this.publisher = new EventPublisher(kafka);
  }

  void play(int steps) {
    for (int i = 0; i < steps; i++) {
      int die = random.nextInt(100);
      if (present.isEmpty() || die < 8) {
        optIn();
      } else if (die < 68) {
        tell(any(present));
      } else if (die < 73 && !gone.isEmpty()) {
        tellWithoutConsent(any(gone));
      } else if (die < 79) {
        optOut(any(present));
      } else if (die < 95) {
        relay();
      } else {
        readers.clock().pass(Duration.ofMinutes(random.nextInt(600)));
      }
    }
  }

  /** What is otherwise than the oracle says, once everything has been told; empty when nothing. */
  Set<String> faults(ReadingTopic topic) {
    readers.crashNoMore();
    List<OutboxRow> rows;
    do {
      rows = outbox.claim(100);
      publisher.publish(rows);
      outbox.delete(rows);
    } while (!rows.isEmpty());
    compare("figures", readers.tables().figures(), oracle.figures());
    compare("recount", readers.tables().recount(), oracle.figures());
    compare("stored events", stored(), oracle.topic().keySet());
    compare("topic", published(topic), oracle.topic());
    return complaints;
  }

  private void compare(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      complaints.add(what);
    }
  }

  private Set<String> stored() {
    Set<String> ids = new TreeSet<>();
    readers.tables().rows("reading_event").forEach(row -> ids.add(row.substring(1, 37)));
    return ids;
  }

  private SortedMap<String, String> published(ReadingTopic topic) {
    Set<String> own = new TreeSet<>();
    invented.all().forEach(event -> own.add(event.eventId().toString()));
    SortedMap<String, String> found = new TreeMap<>();
    topic
        .latest()
        .forEach(
            (key, event) -> {
              if (own.contains(key)) {
                found.put(
                    key,
                    String.join(
                        " ",
                        event.getChapterId(),
                        event.getKind().name(),
                        event.getSection(),
                        Integer.toString(event.getDwellSeconds()),
                        event.getCameFrom(),
                        Long.toString(event.getMinute())));
              }
            });
    return found;
  }

  private void optIn() {
    ReaderId reader = readers.optIn();
    oracle.optIn(reader, readers.clock().instant());
    present.add(reader);
  }

  private void tell(ReaderId reader) {
    List<ClaimedEvent> batch = invented.batch(readers.clock().instant());
    int expected = surely(() -> readers.tell(reader, batch.toArray(ClaimedEvent[]::new)).stored());
    int stored = oracle.tell(reader, batch, readers.clock().instant());
    if (expected >= 0 && stored != expected) {
      complaints.add("receipt of a batch");
    }
  }

  private void tellWithoutConsent(ReaderId reader) {
    try {
      readers.tell(reader, invented.batch(readers.clock().instant()).toArray(ClaimedEvent[]::new));
      complaints.add("an event without consent was taken");
    } catch (RefusedException e) {
      return; // as it must be
    }
  }

  private void optOut(ReaderId reader) {
    surely(() -> readers.optOut(reader).events());
    oracle.optOut(reader);
    present.remove(reader);
    gone.add(reader);
  }

  /**
   * Does it until it has been done: the process may die before any statement, and the answer may
   * get lost, after which it is asked again. Returns -1 when what the answer says is not the first.
   */
  private int surely(Supplier<Integer> step) {
    if (random.nextInt(3) == 0) {
      readers.crashAtStatement(1 + random.nextInt(MOST_STATEMENTS));
    }
    int answer;
    try {
      answer = step.get();
    } catch (Readers.PlannedCrash e) {
      readers.crashNoMore();
      answer = step.get();
    }
    readers.crashNoMore();
    if (random.nextInt(5) == 0) {
      step.get();
      return -1;
    }
    return answer;
  }

  /**
   * One round of the relay, which may die before any statement and between any of its steps; then
   * there is another. Readers come and go between its steps too.
   */
  private void relay() {
    List<OutboxRow> rows = claim();
    int dies = random.nextInt(6);
    if (dies == 0) {
      successor();
      return;
    }
    if (dies == 1) {
      EventPublisher frozen = publisher;
      publisher = new EventPublisher(kafka);
      mustNotPublish(frozen, rows);
      return;
    }
    readerMeanwhile();
    if (fault == RelayFault.FORGETS_BEFORE_IT_TELLS) {
      outbox.delete(rows);
    }
    if (dies == 2) {
      successor();
      return;
    }
    publisher.publish(rows);
    readerMeanwhile();
    if (dies == 3) {
      successor();
      return;
    }
    surely(() -> delete(rows));
  }

  private List<OutboxRow> claim() {
    List<OutboxRow> rows = new ArrayList<>();
    int limit = 1 + random.nextInt(8);
    surely(
        () -> {
          rows.clear();
          rows.addAll(outbox.claim(limit));
          return rows.size();
        });
    if (fault == RelayFault.TELLS_WHAT_IT_DID_NOT_CLAIM) {
      readers.tables().forgetWhatWasClaimed();
    }
    return rows;
  }

  private int delete(List<OutboxRow> rows) {
    outbox.delete(rows);
    return rows.size();
  }

  private void readerMeanwhile() {
    if (!present.isEmpty() && random.nextInt(3) == 0) {
      ReaderId reader = any(present);
      if (random.nextBoolean()) {
        optOut(reader);
      } else {
        tell(reader);
      }
    }
  }

  private void successor() {
    publisher.close();
    publisher = new EventPublisher(kafka);
  }

  private void mustNotPublish(EventPublisher frozen, List<OutboxRow> rows) {
    try (frozen) {
      frozen.publish(rows);
      if (!rows.isEmpty()) {
        complaints.add("a replaced relay published");
      }
    } catch (KafkaException e) {
      return; // as it must be
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Override
  public void close() {
    publisher.close();
  }
}
