package org.chapterhouse.track.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.ReadingStep;

/** Events by chance: out of order, told before, told by others before, of the past and future. */
final class InventedEvents {

  private final Random random;
  private final List<ClaimedEvent> made = new ArrayList<>();

  InventedEvents(Random random) {
    this.random = random;
  }

  /** Everything invented so far. */
  List<ClaimedEvent> all() {
    return List.copyOf(made);
  }

  List<ClaimedEvent> batch(Instant now) {
    List<ClaimedEvent> batch = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      if (!made.isEmpty() && random.nextInt(4) == 0) {
        batch.add(any(made));
      } else {
        ClaimedEvent event =
            new ClaimedEvent(UUID.randomUUID(), "en/" + any(List.of("a", "b")), step(), time(now));
        made.add(event);
        batch.add(event);
      }
    }
    return batch;
  }

  private ReadingStep step() {
    return any(
        List.of(
            ReadingStep.opened(""),
            ReadingStep.opened("en/c"),
            ReadingStep.reached("terms"),
            ReadingStep.visible(60),
            ReadingStep.finished()));
  }

  private Instant time(Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> now.plus(Duration.ofMinutes(1 + random.nextInt(30)));
      case 1 -> now.minus(Duration.ofHours(20 + random.nextInt(10)));
      case 2, 3 -> now.minus(Duration.ofMinutes(random.nextInt(600)));
      default -> now;
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
