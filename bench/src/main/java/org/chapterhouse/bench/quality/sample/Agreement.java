package org.chapterhouse.bench.quality.sample;

/**
 * What two judges of a sample came to.
 *
 * @param judged mentions that both judged
 * @param first those the first would link
 * @param second those the second would link
 * @param both those both would link
 */
public record Agreement(int judged, int first, int second, int both) {

  static Agreement of(MentionSample sample, Verdicts one, Verdicts other) {
    int judged = 0;
    int first = 0;
    int second = 0;
    int both = 0;
    for (SampledMention mention : sample.mentions()) {
      if (one.of(mention).isPresent() && other.of(mention).isPresent()) {
        boolean yes = one.of(mention).orElseThrow();
        boolean alsoYes = other.of(mention).orElseThrow();
        judged++;
        first += yes ? 1 : 0;
        second += alsoYes ? 1 : 0;
        both += yes && alsoYes ? 1 : 0;
      }
    }
    return new Agreement(judged, first, second, both);
  }

  /** Share that should be linked, mean of the judges. */
  public double precision() {
    return (first + second) / 2.0 / judged;
  }

  /** Share of mentions on which they agree. */
  public double agreement() {
    int neither = judged - first - second + both;
    return (both + neither) / (double) judged;
  }

  /** Cohen's kappa: agreement beyond what chance gives; 1 when chance alone would give it all. */
  public double kappa() {
    double yes = first / (double) judged * second / judged;
    double no = (judged - first) / (double) judged * (judged - second) / judged;
    double chance = yes + no;
    return chance == 1 ? 1 : (agreement() - chance) / (1 - chance);
  }
}
