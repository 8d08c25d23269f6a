package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.SourceEntry;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** Reads: the Markdown of a chapter as it was sent, and the list of all with their revisions. */
public final class SourceRoutes implements Routes {

  private final Edge edge;
  private final ChapterRules rules;
  private final LatestFile<SourceEntry> latest;

  public SourceRoutes(Edge edge, ChapterRules rules) {
    this.edge = edge;
    this.rules = rules;
    this.latest =
        new LatestFile<>(
            this::present,
            entry -> edge.read(entry).map(ChapterUpdated::getContent),
            SourceRoutes::describe);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/source", this::list);
    routes.get("/api/v1/source/{language}/<slug>", this::get);
    routes.head("/api/v1/source/{language}/<slug>", this::head);
  }

  private void get(Context context) {
    Ready.orRefuse(edge);
    latest.get(context, Parameters.chapterId(context, rules));
  }

  private void head(Context context) {
    Ready.orRefuse(edge);
    latest.head(context, Parameters.chapterId(context, rules));
  }

  private void list(Context context) {
    Ready.orRefuse(edge);
    @Nullable String language = context.queryParam("language");
    if (language != null && !rules.isId(language + "/index")) {
      throw new ProblemException(400, "bad-language", "The site has no such language.");
    }
    String prefix = language == null ? "" : language + "/";
    JsonLines.write(
        context, edge.list(prefix).filter(SourceEntry::present).map(SourceRoutes::line));
  }

  /**
   * The entry of a chapter that is there; null when the redirect to its new id has been written.
   */
  private @Nullable SourceEntry present(String id, Context context) {
    SourceEntry entry =
        edge.find(id)
            .orElseThrow(
                () -> new ProblemException(404, "no-such-chapter", id + " does not exist."));
    if (entry.present()) {
      return entry;
    }
    if (entry.movedTo().isEmpty()) {
      throw new ProblemException(410, "removed", id + " was removed.")
          .with("revision", entry.revision());
    }
    context
        .status(308)
        .header("Location", Addresses.source(entry.movedTo()))
        .json(Map.of("id", id, "movedTo", entry.movedTo(), "revision", entry.revision()));
    return null;
  }

  private static void describe(Context context, SourceEntry entry) {
    context
        .contentType("text/markdown; charset=utf-8")
        .header("ETag", Etags.of(entry.revision()))
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Chapterhouse-Path", Addresses.encoded(entry.path()))
        .header("Chapterhouse-Content-Hash", entry.contentHash());
  }

  private static Map<String, Object> line(SourceEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", entry.id());
    line.put("path", entry.path());
    line.put("revision", entry.revision());
    line.put("contentHash", entry.contentHash());
    return line;
  }
}
