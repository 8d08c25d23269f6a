package org.chapterhouse.bench.quality.sample;

import java.util.Optional;

/**
 * What two judges of a sample came to.
 *
 * @param judged mentions of which both said whether they are right
 * @param first those that the first calls right, useful or not
 * @param second those that the second does
 * @param both those that both do
 * @param useful how often one of them calls a mention useful: twice where both do
 */
public record Agreement(int judged, int first, int second, int both, int useful) {

  static Agreement of(MentionSample sample, Verdicts one, Verdicts other) {
    int judged = 0;
    int first = 0;
    int second = 0;
    int both = 0;
    int useful = 0;
    for (SampledMention mention : sample.mentions()) {
      Optional<Verdict> said = one.of(mention).filter(Verdict::graded);
      Optional<Verdict> alsoSaid = other.of(mention).filter(Verdict::graded);
      if (said.isPresent() && alsoSaid.isPresent()) {
        boolean right = said.get().right();
        boolean alsoRight = alsoSaid.get().right();
        judged++;
        first += right ? 1 : 0;
        second += alsoRight ? 1 : 0;
        both += right && alsoRight ? 1 : 0;
        useful += said.get().useful() ? 1 : 0;
        useful += alsoSaid.get().useful() ? 1 : 0;
      }
    }
    return new Agreement(judged, first, second, both, useful);
  }

  /** Share that the first calls right. */
  public double firstPrecision() {
    return first / (double) judged;
  }

  /** Share that the second calls right. */
  public double secondPrecision() {
    return second / (double) judged;
  }

  /** Share that is right, mean of the judges. */
  public double precision() {
    return (firstPrecision() + secondPrecision()) / 2;
  }

  /** Share that is useful, mean of the judges. */
  public double usefulness() {
    return useful / 2.0 / judged;
  }

  /** Share of mentions on which they agree whether they are right. */
  public double agreement() {
    int neither = judged - first - second + both;
    return (both + neither) / (double) judged;
  }

  /** Cohen's kappa: agreement beyond what chance gives; 1 when chance alone would give it all. */
  public double kappa() {
    double right = firstPrecision() * secondPrecision();
    double wrong = (judged - first) / (double) judged * (judged - second) / judged;
    double chance = right + wrong;
    return chance == 1 ? 1 : (agreement() - chance) / (1 - chance);
  }
}
