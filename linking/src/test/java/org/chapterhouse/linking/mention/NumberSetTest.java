package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSetTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsWhatASetOfTheLibraryHolds(long seed) {
    Random random = new Random(seed);
    NumberSet set = new NumberSet();
    TreeSet<Integer> expected = new TreeSet<>();
    for (int step = 0; step < 20_000; step++) {
      int number = random.nextInt(2000);
      // Grows beyond the largest list, then shrinks to nothing, twice.
      boolean growing = step / 5000 % 2 == 0;
      if (random.nextInt(4) == 0 ? !growing : growing) {
        set.add(number);
        expected.add(number);
      } else {
        set.remove(number);
        expected.remove(number);
      }
      assertThat(set.size()).as("seed %d step %d", seed, step).isEqualTo(expected.size());
      assertThat(set.contains(number)).isEqualTo(expected.contains(number));
    }
    assertThat(numbers(set)).containsExactlyElementsOf(expected);
  }

  private static List<Integer> numbers(NumberSet set) {
    List<Integer> numbers = new ArrayList<>();
    set.forEach(numbers::add);
    return numbers;
  }
}
