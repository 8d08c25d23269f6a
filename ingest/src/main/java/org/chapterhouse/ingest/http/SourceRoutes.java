package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
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

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 3;

  private final Edge edge;
  private final ChapterRules rules;

  public SourceRoutes(Edge edge, ChapterRules rules) {
    this.edge = edge;
    this.rules = rules;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/source", this::list);
    routes.get("/api/v1/source/{language}/<slug>", this::get);
    routes.head("/api/v1/source/{language}/<slug>", this::head);
  }

  private void get(Context context) {
    Ready.orRefuse(edge);
    String id = Parameters.chapterId(context, rules);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SourceEntry entry = present(id, context);
      if (entry == null || Etags.isKnownToCaller(context, entry.revision())) {
        return;
      }
      ChapterUpdated chapter = read(entry);
      if (chapter != null) {
        byte[] content = new byte[chapter.getContent().remaining()];
        chapter.getContent().duplicate().get(content);
        describe(context, entry);
        context.result(content);
        return;
      }
      // The record was compacted away, so a newer one is on its way to the index.
    }
    throw new ProblemException(503, "busy", id + " changes faster than it can be read; try again.");
  }

  private void head(Context context) {
    Ready.orRefuse(edge);
    SourceEntry entry = present(Parameters.chapterId(context, rules), context);
    if (entry != null && !Etags.isKnownToCaller(context, entry.revision())) {
      describe(context, entry);
    }
  }

  private void list(Context context) {
    Ready.orRefuse(edge);
    @Nullable String language = context.queryParam("language");
    if (language != null && !rules.isId(language + "/index")) {
      throw new ProblemException(400, "bad-language", "The site has no such language.");
    }
    context.contentType("application/x-ndjson; charset=utf-8").header("Cache-Control", "no-store");
    String prefix = language == null ? "" : language + "/";
    Iterator<SourceEntry> entries = edge.list(prefix).filter(SourceEntry::present).iterator();
    try (OutputStream out = context.outputStream()) {
      while (entries.hasNext()) {
        out.write(JSON.writeValueAsBytes(line(entries.next())));
        out.write('\n');
      }
    } catch (IOException callerWentAway) {
      throw new ProblemException(400, "body-cut", "The caller closed the connection.");
    }
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

  private @Nullable ChapterUpdated read(SourceEntry entry) {
    try {
      return edge.read(entry).orElse(null);
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
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
