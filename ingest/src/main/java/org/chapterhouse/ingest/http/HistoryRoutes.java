package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.ingest.desk.Desk;
import org.chapterhouse.ingest.desk.Revision;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** Reads: what a chapter was, revision by revision. */
public final class HistoryRoutes implements Routes {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 500;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final OldTexts texts;
  private final ChapterRules rules;

  public HistoryRoutes(Edge edge, Desk desk, ChapterRules rules) {
    this.texts = new OldTexts(edge, desk);
    this.rules = rules;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/revisions/{language}/<slug>", this::get);
  }

  private void get(Context context) {
    String id = Parameters.chapterId(context, rules);
    texts.refuseUnlessKnown(id);
    context.header("Cache-Control", "no-cache");
    @Nullable String hash = context.queryParam("hash");
    if (context.queryParam("revision") != null) {
      content(context, texts.revision(id, Numbers.revision(context, "revision")));
    } else if (hash != null) {
      context.json(json(withHash(id, hash)));
    } else {
      list(context, id);
    }
  }

  private void list(Context context, String id) {
    long below =
        context.queryParam("cursor") == null ? Long.MAX_VALUE : Numbers.revision(context, "cursor");
    int limit = (int) Numbers.between(context, "limit", 1, LARGEST_PAGE, PAGE);
    List<Revision> page = texts.desk().page(id, below, limit);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("revisions", page.stream().map(HistoryRoutes::json).toList());
    boolean more = page.size() == limit && page.get(limit - 1).number() > 1;
    body.put("next", more ? Long.toString(page.get(limit - 1).number()) : null);
    context.json(body);
  }

  private void content(Context context, Revision revision) {
    ChapterUpdated chapter = texts.read(revision);
    byte[] content = new byte[chapter.getContent().remaining()];
    chapter.getContent().duplicate().get(content);
    context
        .contentType("text/markdown; charset=utf-8")
        .header("ETag", "\"" + revision.number() + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Chapterhouse-Path", Addresses.encoded(revision.path()))
        .header("Chapterhouse-Content-Hash", revision.contentHash())
        .result(content);
  }

  private Revision withHash(String id, String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new ProblemException(
          400, "bad-hash", "hash is a SHA-256 in lower-case hex, 64 characters.");
    }
    return texts
        .desk()
        .withHash(id, hash)
        .orElseThrow(
            () ->
                new ProblemException(
                    404, "no-such-content", "No revision of " + id + " has that content."));
  }

  private static Map<String, Object> json(Revision revision) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("revision", revision.number());
    json.put("state", revision.state().name().toLowerCase(Locale.ROOT));
    json.put("purged", revision.isPurged());
    if (revision.isPurged()) {
      return json;
    }
    json.put("sequence", revision.sequence());
    json.put("editedAt", revision.editedAt().toString());
    json.put("author", revision.author());
    json.put("source", revision.source());
    json.put("path", revision.path());
    json.put("contentHash", orNull(revision.contentHash()));
    json.put("movedTo", orNull(revision.movedTo()));
    json.put("movedFrom", orNull(revision.movedFrom()));
    json.put(
        "restoredRevision", revision.restoredRevision() == 0 ? null : revision.restoredRevision());
    return json;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
