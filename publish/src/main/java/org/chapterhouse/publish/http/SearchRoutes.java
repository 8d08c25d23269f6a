package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.SearchPage;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.search.Found;
import org.chapterhouse.publish.search.Search;
import org.chapterhouse.publish.search.SearchPlace;
import org.chapterhouse.publish.search.SearchQuery;
import org.chapterhouse.publish.search.SearchResults;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/search} and the page {@code /search}. */
final class SearchRoutes implements Routes {

  private static final int STANDARD = 20;
  private static final int MOST = 50;

  private final Search search;
  private final Pages pages;
  private final Frames frames;

  SearchRoutes(Search search, Pages pages, Frames frames) {
    this.search = search;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/search", this::answer);
    routes.get("/search", this::page);
  }

  private void answer(Context context) {
    String query = query(context);
    if (query.isBlank()) {
      throw new ProblemException(400, "bad-q", "q is missing: it names what to look for");
    }
    SearchResults results = find(context, query);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("query", query).put("language", emptyToNull(context.queryParam("language")));
    var list = answer.putArray("results");
    results.found().forEach(found -> result(list.addObject(), found));
    answer
        .put("next", emptyToNull(cursor(results)))
        .put("suggestion", results.suggestion() ? results.searched() : null);
    Answers.json(context, answer);
  }

  private static void result(ObjectNode into, Found found) {
    into.put("id", found.hit().id())
        .put("title", found.hit().title())
        .put("url", Urls.chapter(found.hit().id()))
        .put("snippet", found.snippet().html())
        .put("score", found.hit().score());
    if (found.headingId().isEmpty()) {
      into.putNull("heading");
    } else {
      into.putObject("heading").put("id", found.headingId()).put("title", found.headingTitle());
    }
  }

  private SearchResults find(Context context, String query) {
    List<String> languages = Parameters.languages(context, frames.languages());
    int limit = Parameters.limit(context, STANDARD, MOST);
    Optional<List<String>> cursor = Cursor.in(context, 3);
    return cursor.isEmpty()
        ? search.find(query, languages, limit)
        : search.more(cursor.get().get(0), languages, place(cursor.get()), limit);
  }

  private static SearchPlace place(List<String> cursor) {
    try {
      return new SearchPlace(Double.parseDouble(cursor.get(1)), cursor.get(2));
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }

  private static String cursor(SearchResults results) {
    return results.next().equals(SearchPlace.END)
        ? ""
        : Cursor.of(
            results.searched(), String.valueOf(results.next().score()), results.next().id());
  }

  private static String query(Context context) {
    String query = Optional.ofNullable(context.queryParam("q")).orElse("");
    if (query.length() > SearchQuery.LONGEST) {
      throw new ProblemException(
          400,
          "bad-q",
          "q has %d characters; at most %d are looked for"
              .formatted(query.length(), SearchQuery.LONGEST));
    }
    return query;
  }

  private void page(Context context) {
    String query = query(context);
    String wanted = Optional.ofNullable(context.queryParam("language")).orElse("");
    SearchResults results = find(context, query);
    String language =
        wanted.isEmpty() || context.queryParam("lang") != null
            ? frames.languageOf(context)
            : wanted;
    String title = Texts.of(language).get("search");
    Frame frame =
        frames.everywhere(
            language,
            title,
            other -> address(query, other, "").replace("?", "?lang=" + other + "&"));
    SearchPage page =
        new SearchPage(
            query,
            wanted,
            frames.languages(),
            results.suggestion() ? results.searched() : "",
            results.found().stream().map(SearchRoutes::shown).toList(),
            cursor(results).isEmpty() ? "" : address(query, wanted, cursor(results)));
    Answers.page(context, pages.search(frame, page));
  }

  private static SearchPage.Result shown(Found found) {
    String id = found.hit().id();
    String anchor = found.headingId().isEmpty() ? "" : "#" + encoded(found.headingId());
    return new SearchPage.Result(
        Urls.chapter(id) + anchor,
        found.hit().title(),
        id.substring(0, id.indexOf('/')),
        found.headingTitle(),
        found.snippet());
  }

  private static String address(String query, String language, String cursor) {
    return "/search?q="
        + encoded(query)
        + (language.isEmpty() ? "" : "&language=" + encoded(language))
        + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
