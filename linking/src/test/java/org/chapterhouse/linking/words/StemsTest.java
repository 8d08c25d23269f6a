package org.chapterhouse.linking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StemsTest {

  /** Cards that are stored already hold these numbers. */
  @Test
  void haveTheNumbersTheyAlwaysHad() {
    assertThat(Long.toHexString(Stems.hash("mesh"))).isEqualTo("a0c63a9dba49d4db");
    assertThat(Long.toHexString(Stems.hash("сет"))).isEqualTo("7508d5a8118ef555");
  }

  @Test
  void spreadOverTheShortHashes() {
    Set<Integer> seen = new HashSet<>();
    int stems = 20_000;
    for (int i = 0; i < stems; i++) {
      seen.add(Stems.shortHash(Stems.hash(Integer.toString(i, 36))));
    }

    // Of 20,000 in 2^20 about 190 meet by chance.
    assertThat(stems - seen.size()).isBetween(100, 300);
    assertThat(seen).allMatch(hash -> hash >= 0 && hash < 1 << 20);
  }
}
