package org.chapterhouse.bench.quality.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final double[] TRUE = {-1, 2, 0, -0.5};

  @Test
  void findsTheWeightsThatMadeTheSamples() {
    double[] weights = LogisticRegression.fit(samples(20_000), 1);

    for (int at = 0; at < TRUE.length; at++) {
      assertThat(weights[at]).isEqualTo(TRUE[at], within(0.1));
    }
  }

  @Test
  void givesNoWeightToWhatNeverVaries() {
    List<Sample> samples =
        List.of(
            new Sample(new double[] {1, 0, 1}, true, 1),
            new Sample(new double[] {1, 0, 0}, false, 1));

    assertThat(LogisticRegression.fit(samples, 1)[1]).isZero();
  }

  private static List<Sample> samples(int count) {
    Random random = new Random(1);
    List<Sample> samples = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      double[] features = {1, random.nextInt(2), random.nextGaussian(), random.nextInt(5)};
      boolean right = random.nextDouble() < LogisticRegression.chance(TRUE, features);
      samples.add(new Sample(features, right, 0.01));
    }
    return samples;
  }
}
