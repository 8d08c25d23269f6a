package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a chapter's text that a snippet shows: within one passage, where most of the sought
 * words stand close together.
 *
 * @param start in the text, in UTF-16 units
 * @param end just past it
 */
record Window(int start, int end) {

  private static final int LENGTH = 220;
  private static final int BEFORE = 60;
  private static final int MOST_PLACES = 64;

  /** Where a sought word stands. */
  private record Place(int at, String stem) {}

  /**
   * Finds the window of a text.
   *
   * @param stems of the sought words, in lower case
   */
  static Window in(String text, List<String> stems) {
    List<Place> places = places(lowered(text), stems);
    int best = 0;
    int most = 0;
    for (int i = 0; i < places.size(); i++) {
      int distinct = distinct(places, i);
      if (distinct > most) {
        most = distinct;
        best = places.get(i).at();
      }
    }
    return around(text, best);
  }

  private static int distinct(List<Place> places, int from) {
    Set<String> stems = new HashSet<>();
    int end = places.get(from).at() + LENGTH - BEFORE;
    for (int i = from; i < places.size() && places.get(i).at() < end; i++) {
      stems.add(places.get(i).stem());
    }
    return stems.size();
  }

  private static List<Place> places(String text, List<String> stems) {
    List<Place> places = new ArrayList<>();
    for (String stem : stems) {
      int found = 0;
      for (int at = text.indexOf(stem); at >= 0 && found < MOST_PLACES; ) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
          places.add(new Place(at, stem));
          found++;
        }
        at = text.indexOf(stem, at + stem.length());
      }
    }
    places.sort(Comparator.comparingInt(Place::at).thenComparing(Place::stem));
    return places;
  }

  /** In lower case, each character at its place. */
  private static String lowered(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char lower = Character.toLowerCase(characters[i]);
      characters[i] = lower == 'ё' ? 'е' : lower;
    }
    return new String(characters);
  }

  private static Window around(String text, int at) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
    lineStart = Math.min(lineStart, at);
    int start = Math.max(lineStart, at - BEFORE);
    int end = Math.min(lineEnd, start + LENGTH);
    if (end - start < LENGTH) {
      start = Math.max(lineStart, end - LENGTH);
    }
    return new Window(
        start == lineStart ? start : wordStart(text, start, at),
        end == lineEnd ? end : wordEnd(text, end, at));
  }

  private static int wordStart(String text, int start, int most) {
    int space = text.indexOf(' ', start);
    return space < 0 || space >= most ? whole(text, start) : space + 1;
  }

  private static int wordEnd(String text, int end, int least) {
    int space = text.lastIndexOf(' ', end);
    return space <= least ? whole(text, end) : space;
  }

  /** Not within a pair of surrogates. */
  private static int whole(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return within ? at + 1 : at;
  }
}
