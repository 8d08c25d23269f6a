package planted.chapterhouse.track;

/** Breaks a rule on purpose. */
public final class NothingManager {

  int nothing = 0;
}
