package org.chapterhouse.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBytesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 300, 5_000})
  void readsWhatItWrote(int count) {
    int[] numbers = new Random(count).ints(count, 0, 1 << 20).sorted().distinct().toArray();

    assertThat(WordBytes.read(WordBytes.write(numbers))).isEqualTo(numbers);
  }

  @Test
  void takesTwoBytesForMostOfThreeHundredHashes() {
    int[] numbers = new Random(1).ints(300, 0, 1 << 20).sorted().distinct().toArray();

    assertThat(WordBytes.write(numbers).remaining()).isLessThan(5 * numbers.length / 2);
  }

  @Test
  void reachesTheLargestNumber() {
    int[] numbers = {0, 127, 128, Integer.MAX_VALUE};

    assertThat(WordBytes.read(WordBytes.write(numbers))).isEqualTo(numbers);
  }

  @Test
  void refusesWhatBreaksOff() {
    assertThatThrownBy(() -> WordBytes.read(bytes(0x81)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesANumberThatIsTooLarge() {
    assertThatThrownBy(() -> WordBytes.read(bytes(0xff, 0xff, 0xff, 0xff, 0x7f)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WordBytes.read(bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x01)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }
}
