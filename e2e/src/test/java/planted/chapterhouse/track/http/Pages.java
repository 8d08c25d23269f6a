package planted.chapterhouse.track.http;

/** Breaks a rule on purpose. */
public final class Pages {

  int nothing = 0;
}
