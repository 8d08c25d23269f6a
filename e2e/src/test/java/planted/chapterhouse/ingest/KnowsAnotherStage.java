package planted.chapterhouse.ingest;

import planted.chapterhouse.enrich.AnotherStage;

/** Breaks a rule on purpose. */
public final class KnowsAnotherStage {

  AnotherStage stage = new AnotherStage();
}
