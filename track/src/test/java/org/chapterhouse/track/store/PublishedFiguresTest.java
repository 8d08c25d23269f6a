package org.chapterhouse.track.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReadingStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published of closed days, and what somebody who wants to know more gets out of it. */
class PublishedFiguresTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Readers readers = new Readers();
  private final Days days = new Days(readers.database());

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void areRoundedDownToTensAndNeverSmall() {
    read(9, "en/nine");
    read(10, "en/ten");
    read(29, "en/many");

    closeToday();

    assertThat(published()).containsOnly(opened("en/ten", 10), opened("en/many", 20));
  }

  @Test
  void comeOnlyOfClosedDays() {
    read(10, "en/a");

    days.close(today() - 1, readers.clock().instant());

    assertThat(published()).isEmpty();
  }

  /** That a day is closed must not tell that somebody read on it. */
  @Test
  void comeOfEveryDayWhetherAnybodyReadOrNot() {
    closeToday();
    readers.clock().pass(DAY);
    read(1, "en/once");
    readers.clock().pass(DAY.multipliedBy(2));

    closeToday();

    assertThat(closedDays()).containsExactly(today() - 3, today() - 2, today() - 1, today());
  }

  @Test
  void areNeverRevisedWhenAReaderLeaves() {
    List<ReaderId> all = read(20, "en/a");
    closeToday();
    Map<String, Integer> before = published();

    readers.optOut(all.get(0));
    closeToday();

    assertThat(published()).isEqualTo(before).containsOnly(opened("en/a", 20));
    assertThat(readers.tables().figures()).isEqualTo(Map.of("en/a opened", 19L));
  }

  /** The attack across publications works on figures that are revised. */
  @Test
  void wouldTellWhoLeftIfTheyWereRevised() {
    List<ReaderId> all = read(20, "en/a");
    Map<String, Integer> before = roundedDown(truth());

    readers.optOut(all.get(0));

    assertThat(roundedDown(truth())).isNotEqualTo(before);
  }

  @Test
  void arePublishedOnceHoweverManyCloseTheDay() throws Exception {
    read(10, "en/a");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Integer>>> closers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        closers.add(() -> days.close(today(), readers.clock().instant()));
      }
      List<Integer> closed = new ArrayList<>();
      for (Future<List<Integer>> each : pool.invokeAll(closers)) {
        closed.addAll(each.get());
      }

      assertThat(closed).containsExactly((int) today());
      assertThat(published()).containsOnly(opened("en/a", 10));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void giveNoSmallGroupAwayToWhoSubtracts() {
    for (int day = 0; day < 3; day++) {
      readByChance(new Random(day));
      closeToday();
      readers.clock().pass(DAY);
    }

    List<String> all = List.copyOf(truth().keySet());

    assertThat(published()).isNotEmpty();
    assertThat(new Attack(all, published(), Days.SMALLEST).derived()).isEmpty();
  }

  /** The attack finds small groups in figures that are only cut off below ten, not rounded. */
  @Test
  void wouldGiveSmallGroupsAwayIfTheyWereExact() {
    readByChance(new Random(0));
    Map<String, Integer> exact = new TreeMap<>(truth());
    exact.values().removeIf(readers -> readers < Days.SMALLEST);

    assertThat(new Attack(truth().keySet(), exact, 1).derived()).isNotEmpty();
  }

  private List<ReaderId> read(int number, String chapter) {
    List<ReaderId> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ReaderId reader = readers.optIn();
      readers.open(reader, chapter);
      all.add(reader);
    }
    return all;
  }

  /** Many open, some go on, few finish: a tail of every length. */
  private void readByChance(Random random) {
    for (int i = 0; i < 45; i++) {
      ReaderId reader = readers.optIn();
      List<ClaimedEvent> told = new ArrayList<>();
      String last = "";
      for (String chapter : List.of("en/a", "en/b", "en/c")) {
        int far = random.nextInt(6);
        List<ReadingStep> steps =
            List.of(
                ReadingStep.opened(random.nextBoolean() ? last : ""),
                ReadingStep.visible(10),
                ReadingStep.reached("middle"),
                ReadingStep.visible(60),
                ReadingStep.finished());
        steps.subList(0, far).forEach(step -> told.add(readers.now(chapter, step)));
        last = far > 0 ? chapter : last;
      }
      if (!told.isEmpty()) {
        readers.tell(reader, told.toArray(ClaimedEvent[]::new));
      }
    }
  }

  private List<Long> closedDays() {
    return readers.tables().rows("closed_day").stream()
        .map(row -> Long.valueOf(row.substring(1, row.indexOf(','))))
        .sorted()
        .toList();
  }

  private long today() {
    return Math.floorDiv(readers.clock().instant().getEpochSecond(), DAY.toSeconds());
  }

  private void closeToday() {
    Instant now = readers.clock().instant();
    days.close(today(), now);
  }

  private Map.Entry<String, Integer> opened(String chapter, int number) {
    return Map.entry(today() + " " + chapter + " opened ", number);
  }

  private Map<String, Integer> published() {
    return readers.tables().figuresByDay("published_figure");
  }

  private Map<String, Integer> truth() {
    return readers.tables().figuresByDay("figure");
  }

  private static Map<String, Integer> roundedDown(Map<String, Integer> exact) {
    Map<String, Integer> rounded = new TreeMap<>();
    exact.forEach(
        (figure, number) -> {
          if (number >= Days.SMALLEST) {
            rounded.put(figure, number / Days.SMALLEST * Days.SMALLEST);
          }
        });
    return rounded;
  }
}
