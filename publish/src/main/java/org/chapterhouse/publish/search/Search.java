package org.chapterhouse.publish.search;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.SearchHit;
import org.chapterhouse.publish.store.SearchReader;
import org.chapterhouse.publish.store.WordQuery;

/** Answers readers who look for something. */
public final class Search {

  private final ReadStore store;

  public Search(ReadStore store) {
    this.store = store;
  }

  /**
   * The best hits. Where there are none, those of the suggestion, if there is one.
   *
   * @param languages of the chapters looked through; never empty
   */
  public SearchResults find(String typed, List<String> languages, int limit) {
    return store.ask(
        views -> {
          SearchReader reader = views.search();
          SearchResults asked = page(reader, typed, languages, SearchPlace.START, limit);
          if (!asked.found().isEmpty()) {
            return asked;
          }
          Optional<String> meant = new Corrections(reader, languages).of(SearchQuery.of(typed));
          return meant
              .map(other -> page(reader, other, languages, SearchPlace.START, limit).suggested())
              .orElse(asked);
        });
  }

  /**
   * The hits behind a place.
   *
   * @param searched what the page before was found by
   */
  public SearchResults more(String searched, List<String> languages, SearchPlace after, int limit) {
    return store.ask(views -> page(views.search(), searched, languages, after, limit));
  }

  private static SearchResults page(
      SearchReader reader, String typed, List<String> languages, SearchPlace after, int limit) {
    SearchQuery query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return new SearchResults(typed, List.of(), false, SearchPlace.END);
    }
    WordQuery words = words(reader, query, languages);
    List<SearchHit> hits =
        reader.find(
            words,
            languages,
            String.join(" ", query.words()),
            after.score(),
            after.id(),
            limit + 1);
    List<SearchHit> shown = hits.subList(0, Math.min(limit, hits.size()));
    SearchPlace next =
        hits.size() > limit ? SearchPlace.behind(shown.get(limit - 1)) : SearchPlace.END;
    return new SearchResults(typed, new Snippets(reader, query, words).of(shown), false, next);
  }

  /** A stemmer drops words like "once", and with them where they stand in a phrase. */
  private static WordQuery words(SearchReader reader, SearchQuery query, List<String> languages) {
    WordQuery words =
        new WordQuery(
            Configurations.of(languages), query.expression(false), query.expression(true));
    return query.hasPhrase()
        ? words.matching(query.patterns(reader.dropped(words, query.words())))
        : words;
  }
}
