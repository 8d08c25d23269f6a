package org.chapterhouse.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.BacklinkRow;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.LinkRow;
import org.chapterhouse.publish.store.TiesRow;
import org.jspecify.annotations.Nullable;

/** A chapter as JSON, with the names that {@code check --json} uses too. */
final class ChapterView {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChapterView() {}

  /**
   * One chapter.
   *
   * @param chapter what the row's content reads as
   * @param ties null while there are none; lines and mentions are shown only when they were worked
   *     out for the content that is shown
   */
  static ObjectNode of(ChapterRow row, Chapter chapter, @Nullable TiesRow ties) {
    boolean inStep = ties != null && ties.contentHash().equals(row.contentHash());
    ObjectNode view = JSON.createObjectNode();
    view.put("id", row.id())
        .put("path", row.path())
        .put("title", row.title())
        .put("language", row.language())
        .put("revision", row.revision())
        .put("sequence", row.sequence())
        .put("state", "present")
        .put("url", Urls.chapter(row.id()))
        .put("contentHash", row.contentHash())
        .put("editedAt", row.editedAt().toString())
        .put("tiesRevision", ties == null ? null : ties.revision());
    links(view.putArray("links"), ties, inStep);
    view.set("broken", broken(ties, inStep));
    backlinks(view.putArray("backlinks"), ties);
    view.set(
        "mentions",
        ties != null && inStep
            ? TiesView.mentions(parsed(ties.mentions()))
            : JSON.createArrayNode());
    view.set(
        "related",
        ties == null ? JSON.createArrayNode() : TiesView.related(parsed(ties.related())));
    view.set("frontMatter", FrontMatterView.of(chapter.frontMatter()));
    view.set("parts", PartsView.of(chapter.parts()));
    return view;
  }

  /** A chapter as one of a list. */
  static ObjectNode line(ChapterLine line) {
    return JSON.createObjectNode()
        .put("id", line.id())
        .put("path", line.path())
        .put("title", line.title())
        .put("language", line.language())
        .put("revision", line.revision())
        .put("sequence", line.sequence())
        .put("contentHash", line.contentHash())
        .put("editedAt", line.editedAt().toString())
        .put("url", Urls.chapter(line.id()));
  }

  private static void links(ArrayNode into, @Nullable TiesRow ties, boolean inStep) {
    if (ties == null) {
      return;
    }
    for (LinkRow link : ties.links()) {
      into.addObject()
          .put("kind", "explicit")
          .put("target", link.target())
          .put("anchor", link.anchor().isEmpty() ? null : link.anchor())
          .put("text", link.text())
          .put("line", inStep ? (Integer) link.line() : null);
    }
  }

  private static JsonNode broken(@Nullable TiesRow ties, boolean inStep) {
    ArrayNode into = JSON.createArrayNode();
    if (ties != null) {
      for (JsonNode link : parsed(ties.broken())) {
        into.addObject()
            .put("href", link.path("href").asText())
            .put("reason", link.path("reason").asText())
            .put("line", inStep ? (Integer) link.path("line").asInt() : null);
      }
    }
    return into;
  }

  private static void backlinks(ArrayNode into, @Nullable TiesRow ties) {
    if (ties != null) {
      for (BacklinkRow back : ties.backlinks()) {
        into.addObject().put("source", back.source()).put("text", back.text());
      }
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps only valid JSON", e);
    }
  }
}
