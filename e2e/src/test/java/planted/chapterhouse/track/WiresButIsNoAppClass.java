package planted.chapterhouse.track;

import planted.chapterhouse.track.http.Pages;

/** Breaks a rule on purpose. */
public final class WiresButIsNoAppClass {

  Pages pages = new Pages();
}
