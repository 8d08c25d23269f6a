package planted.chapterhouse.enrich;

/** Breaks a rule on purpose. */
public final class AnotherStage {

  int nothing = 0;
}
