package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chapterhouse.markdown.Editorial;
import org.chapterhouse.markdown.FrontMatter;
import org.jspecify.annotations.Nullable;

/** What an editor puts around a chapter's text, as JSON; what is not said is left out. */
final class FrontMatterView {

  private FrontMatterView() {}

  static ObjectNode of(FrontMatter front) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    front.difficulty().ifPresent(difficulty -> view.put("difficulty", difficulty.word()));
    front.summary().ifPresent(summary -> view.put("summary", summary));
    front.updated().ifPresent(day -> view.put("updated", day.toString()));
    if (!front.practicalValue().isEmpty()) {
      ArrayNode cards = view.putArray("practicalValue");
      for (Editorial.ValueCard card : front.practicalValue()) {
        cards.addObject().put("title", card.title()).put("text", card.text());
      }
    }
    front.film().ifPresent(film -> film(film, view.putObject("film")));
    front
        .source()
        .ifPresent(
            source ->
                view.putObject("source")
                    .put("title", said(source.title()))
                    .put("site", said(source.site()))
                    .put("url", said(source.url())));
    words(view, "participants", front.participants());
    if (!front.references().isEmpty()) {
      ArrayNode works = view.putArray("references");
      for (Editorial.CitedWork work : front.references()) {
        works
            .addObject()
            .put("title", said(work.title()))
            .put("url", said(work.url()))
            .put("text", said(work.text()));
      }
    }
    lists(front, view);
    return view;
  }

  private static void film(Editorial.Film film, ObjectNode view) {
    view.put("title", said(film.title()))
        .put("tagline", said(film.tagline()))
        .put("year", film.year() == 0 ? null : film.year())
        .put("production", said(film.production()));
  }

  private static void lists(FrontMatter front, ObjectNode view) {
    words(view, "aliases", front.aliases());
    words(view, "tags", front.tags());
    words(view, "people", front.people());
    words(view, "organisations", front.organisations());
    words(view, "technologies", front.technologies());
    words(view, "topics", front.topics());
    if (!front.years().isEmpty()) {
      front.years().forEach(view.putArray("years")::add);
    }
  }

  private static void words(ObjectNode view, String name, List<String> words) {
    if (!words.isEmpty()) {
      words.forEach(view.putArray(name)::add);
    }
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }
}
