package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.edge.AssetEntry;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.ledger.Ledger;
import org.chapterhouse.markdown.AssetTypes;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** Images and other files: put, remove, read and list, under the conditions chapters have. */
public final class AssetRoutes implements Routes {

  private final Edge edge;
  private final Function<String, Optional<Token>> tokens;
  private final Submission submission;
  private final LatestFile<AssetEntry> latest;

  public AssetRoutes(Edge edge, Function<String, Optional<Token>> tokens, Submission submission) {
    this.edge = edge;
    this.tokens = tokens;
    this.submission = submission;
    this.latest =
        new LatestFile<>(
            (path, context) -> present(path),
            entry -> edge.read(entry).map(AssetUpdated::getContent),
            AssetRoutes::describe);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/assets", this::list);
    routes.get("/api/v1/assets/<path>", this::get);
    routes.head("/api/v1/assets/<path>", this::head);
    routes.put("/api/v1/assets/<path>", this::put);
    routes.delete("/api/v1/assets/<path>", this::remove);
  }

  private void put(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    String path = Parameters.assetPath(context);
    Draft draft = Draft.of(context, who, EditKind.PUT_ASSET, "");
    submission.submit(context, draft, start, Ledger.MAX_ASSET_BYTES, body -> draft.put(path, body));
  }

  private void remove(Context context) {
    long start = System.nanoTime();
    Credentials who = Credentials.of(context, tokens);
    String path = Parameters.assetPath(context);
    Draft draft = Draft.of(context, who, EditKind.REMOVE_ASSET, "");
    submission.submit(context, draft, start, 0, none -> draft.removeAsset(path));
  }

  private void get(Context context) {
    Ready.orRefuse(edge);
    latest.get(context, Parameters.assetPath(context));
  }

  private void head(Context context) {
    Ready.orRefuse(edge);
    latest.head(context, Parameters.assetPath(context));
  }

  private void list(Context context) {
    Ready.orRefuse(edge);
    JsonLines.write(context, edge.assets().filter(AssetEntry::present).map(AssetRoutes::line));
  }

  private AssetEntry present(String path) {
    AssetEntry entry =
        edge.findAsset(path)
            .orElseThrow(
                () -> new ProblemException(404, "no-such-asset", path + " does not exist."));
    if (!entry.present()) {
      throw new ProblemException(410, "removed", path + " was removed.")
          .with("revision", entry.revision());
    }
    return entry;
  }

  /** An asset is a stranger's file on the editors' address: it is handed over, never run. */
  private static void describe(Context context, AssetEntry entry) {
    context
        .contentType(AssetTypes.mediaTypeOf(entry.path()).orElse("application/octet-stream"))
        .header("ETag", Etags.of(entry.revision()))
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "attachment")
        .header("Chapterhouse-Content-Hash", entry.contentHash());
  }

  private static Map<String, Object> line(AssetEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("path", entry.path());
    line.put("revision", entry.revision());
    line.put("contentHash", entry.contentHash());
    line.put("size", entry.size());
    return line;
  }
}
