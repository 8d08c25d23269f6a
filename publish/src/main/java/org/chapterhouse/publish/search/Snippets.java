package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.publish.search.Snippet.Piece;
import org.chapterhouse.publish.store.SearchHit;
import org.chapterhouse.publish.store.SearchReader;
import org.chapterhouse.publish.store.SearchSection;
import org.chapterhouse.publish.store.WordQuery;

/** Cuts the words that are shown out of what was found, and marks what was looked for. */
final class Snippets {

  private static final int SHORTEST_STEM = 2;

  private final SearchReader reader;
  private final SearchQuery query;
  private final WordQuery words;

  Snippets(SearchReader reader, SearchQuery query, WordQuery words) {
    this.reader = reader;
    this.query = query;
    this.words = words;
  }

  List<Found> of(List<SearchHit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    List<String> stems = stems();
    List<Window> windows = hits.stream().map(hit -> Window.in(hit.body(), stems)).toList();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      texts.add(hits.get(i).body().substring(windows.get(i).start(), windows.get(i).end()));
    }
    List<String> marked = reader.marked(words, texts.stream().map(Words::spaced).toList());
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      SearchSection section = sectionAt(hits.get(i), windows.get(i).start());
      Snippet snippet = new Snippet(pieces(texts.get(i), marked.get(i)));
      found.add(new Found(hits.get(i), section.id(), section.title(), snippet));
    }
    return found;
  }

  private List<String> stems() {
    List<String> typed = query.words();
    Set<String> stems = new LinkedHashSet<>(reader.stems(words, String.join(" ", typed)));
    if (query.unfinished()) {
      stems.add(typed.get(typed.size() - 1).toLowerCase(Locale.ROOT));
    }
    return stems.stream()
        // "happi" is what is left of "happy"
        .map(stem -> stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem)
        .filter(stem -> stem.length() >= SHORTEST_STEM)
        .toList();
  }

  private static SearchSection sectionAt(SearchHit hit, int start) {
    SearchSection above = new SearchSection(0, "", "");
    for (SearchSection section : hit.sections()) {
      if (section.start() <= start) {
        above = section;
      }
    }
    return above;
  }

  /**
   * Carries the marks, made in the text's words alone, over to the text itself.
   *
   * @param marked the text's words with marks around some of them
   */
  static List<Piece> pieces(String text, String marked) {
    if (marked.length() - marks(marked) != text.length()) {
      return List.of(new Piece(text, false)); // no marks are better than misplaced ones
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == SearchReader.START || c == SearchReader.STOP) {
        add(pieces, text.substring(from, at), c == SearchReader.STOP);
        from = at;
      } else {
        at++;
      }
    }
    add(pieces, text.substring(from), false);
    return pieces;
  }

  private static long marks(String marked) {
    return marked.chars().filter(c -> c == SearchReader.START || c == SearchReader.STOP).count();
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
