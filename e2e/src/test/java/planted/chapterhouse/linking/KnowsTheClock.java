package planted.chapterhouse.linking;

/** Breaks a rule on purpose. */
public final class KnowsTheClock {

  long now = System.currentTimeMillis();
}
