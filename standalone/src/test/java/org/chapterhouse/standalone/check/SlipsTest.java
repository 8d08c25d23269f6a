package org.chapterhouse.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "heading, heading, 0",
    "heading, headin, 1",
    "heading, haeding, 2",
    "kitten, sitting, 3",
    "'', abc, 3",
    "entirely, different, 4",
  })
  void countsWhatWasLeftOutPutInOrMistaken(String left, String right, int slips) {
    assertThat(Slips.between(left, right, 4)).isEqualTo(slips);
    assertThat(Slips.between(right, left, 4)).isEqualTo(slips);
  }
}
