package org.chapterhouse.track.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.ReaderId;

/**
 * What must be there in the end, by whoever sees every consent and event in order and forgets
 * nothing by accident. It knows no table, topic, stripe or outbox.
 */
final class Oracle {

  private record Held(ReaderId reader, ClaimedEvent event) {}

  private final Map<ReaderId, Instant> consents = new HashMap<>();
  private final Map<UUID, Held> events = new HashMap<>();

  void optIn(ReaderId reader, Instant now) {
    consents.put(reader, now.truncatedTo(ChronoUnit.MILLIS));
  }

  void optOut(ReaderId reader) {
    consents.remove(reader);
    events.values().removeIf(held -> held.reader().equals(reader));
  }

  /** Returns how many events are new. */
  int tell(ReaderId reader, List<ClaimedEvent> told, Instant now) {
    int before = events.size();
    for (ClaimedEvent event : told) {
      boolean inTime =
          !event.at().isBefore(consents.get(reader))
              && !event.at().isAfter(now.plus(Duration.ofMinutes(1)))
              && !event.at().isBefore(now.minus(Duration.ofHours(24)));
      if (inTime) {
        events.putIfAbsent(event.eventId(), new Held(reader, event));
      }
    }
    return events.size() - before;
  }

  /** What the topic holds by key: chapter, kind, detail and minute of every event. */
  SortedMap<String, String> topic() {
    SortedMap<String, String> topic = new TreeMap<>();
    events.forEach((id, held) -> topic.put(id.toString(), inWords(held.event())));
    return topic;
  }

  /** Readers in every figure, summed over days. */
  SortedMap<String, Long> figures() {
    Map<String, Set<String>> readers = new HashMap<>();
    for (Held held : events.values()) {
      for (String figure : figuresOf(held.event())) {
        readers
            .computeIfAbsent(figure, name -> new HashSet<>())
            .add(held.event().day() + held.reader().encoded());
      }
    }
    return readers.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> (long) each.getValue().size(), Long::sum, TreeMap::new));
  }

  private static Set<String> figuresOf(ClaimedEvent event) {
    String chapter = event.chapter() + " ";
    return switch (event.step().kind()) {
      case CHAPTER_OPENED ->
          event.step().cameFrom().isEmpty()
              ? Set.of(chapter + "opened")
              : Set.of(chapter + "opened", chapter + "came-from " + event.step().cameFrom());
      case SECTION_REACHED -> Set.of(chapter + "section " + event.step().section());
      case TIME_VISIBLE -> Set.of(chapter + "visible " + event.step().dwellSeconds());
      case CHAPTER_FINISHED -> Set.of(chapter + "finished");
      case UNKNOWN -> throw new IllegalStateException("no such step");
    };
  }

  private static String inWords(ClaimedEvent event) {
    return String.join(
        " ",
        event.chapter(),
        event.step().kind().name(),
        event.step().section(),
        Integer.toString(event.step().dwellSeconds()),
        event.step().cameFrom(),
        Long.toString(event.minute()));
  }
}
