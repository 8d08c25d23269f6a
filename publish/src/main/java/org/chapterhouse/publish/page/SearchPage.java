package org.chapterhouse.publish.page;

import java.util.List;
import org.chapterhouse.publish.search.Snippet;

/**
 * What the search page shows.
 *
 * @param query as typed; empty before anything was
 * @param language chapters of which are sought; empty for all
 * @param languages to choose from
 * @param suggestion what was looked for instead; empty when it is what was typed
 * @param results best first
 * @param next address of the next page; empty on the last
 */
public record SearchPage(
    String query,
    String language,
    List<String> languages,
    String suggestion,
    List<Result> results,
    String next) {

  /** A chapter that was found. */
  public record Result(
      String url, String title, String language, String heading, Snippet snippet) {}

  public SearchPage {
    languages = List.copyOf(languages);
    results = List.copyOf(results);
  }
}
