package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.internal.util.Html5Entities;

/** Sets a text as it reads beside the Markdown that was written for it, escapes and entities. */
final class Alignment {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int LONGEST_ENTITY = 40;

  private final String literal;
  private final String written;
  private final int limit;
  private final List<Run> runs = new ArrayList<>();
  private int runStart;
  private int runPlace;
  private int at;
  private int place;

  /**
   * Part of the text.
   *
   * @param start offset in the text
   * @param end offset just past it
   * @param place offset of the same characters in the Markdown; -1 where others stand for them
   */
  record Run(int start, int end, int place) {}

  /**
   * From a place on.
   *
   * @param limit end of the line in the Markdown
   */
  Alignment(String literal, String written, int place, int limit) {
    this.literal = literal;
    this.written = written;
    this.limit = limit;
    this.place = place;
    this.runPlace = place;
  }

  /** Whether the Markdown from its place on reads as the text; to be called first. */
  boolean succeeds() {
    while (at < literal.length()) {
      if (!step()) {
        return false;
      }
    }
    closeRun();
    return true;
  }

  List<Run> runs() {
    return runs;
  }

  /** Where in the Markdown the text ends. */
  int end() {
    return place;
  }

  private boolean step() {
    if (place >= limit) {
      return false;
    }
    char c = written.charAt(place);
    boolean escape =
        c == '\\' && place + 1 < limit && ESCAPABLE.indexOf(written.charAt(place + 1)) >= 0;
    if (escape) {
      closeRun();
      place++;
      runPlace = place;
      c = written.charAt(place);
    } else if (c == '&') {
      int end = entityEnd();
      Optional<String> meant = end < 0 ? Optional.empty() : meaning(written.substring(place, end));
      if (meant.isPresent() && literal.startsWith(meant.get(), at)) {
        replace(meant.get().length(), end);
        return true;
      }
    }
    if (c == '\0' && literal.charAt(at) == '\uFFFD') {
      replace(1, place + 1);
      return true;
    }
    if (c != literal.charAt(at)) {
      return false;
    }
    at++;
    place++;
    return true;
  }

  private void closeRun() {
    if (at > runStart) {
      runs.add(new Run(runStart, at, runPlace));
    }
    runStart = at;
    runPlace = place;
  }

  private void replace(int characters, int next) {
    closeRun();
    runs.add(new Run(at, at + characters, -1));
    at += characters;
    place = next;
    runStart = at;
    runPlace = place;
  }

  /** Just past an entity that starts here; -1 when none does. */
  private int entityEnd() {
    int longest = Math.min(limit, place + LONGEST_ENTITY);
    for (int i = place + 1; i < longest; i++) {
      char c = written.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      boolean named = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!named && !(c == '#' && i == place + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static Optional<String> meaning(String entity) {
    String meant = Html5Entities.entityToString(entity);
    return meant.equals(entity) ? Optional.empty() : Optional.of(meant);
  }
}
