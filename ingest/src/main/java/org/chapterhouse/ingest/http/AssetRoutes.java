package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
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
import org.jspecify.annotations.Nullable;

/** Images and other files: put, remove, read and list, under the conditions chapters have. */
public final class AssetRoutes implements Routes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 3;

  private final Edge edge;
  private final Function<String, Optional<Token>> tokens;
  private final Submission submission;

  public AssetRoutes(Edge edge, Function<String, Optional<Token>> tokens, Submission submission) {
    this.edge = edge;
    this.tokens = tokens;
    this.submission = submission;
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
    String path = Parameters.assetPath(context);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AssetEntry entry = present(path);
      if (Etags.isKnownToCaller(context, entry.revision())) {
        return;
      }
      AssetUpdated asset = read(entry);
      if (asset != null) {
        byte[] content = new byte[asset.getContent().remaining()];
        asset.getContent().duplicate().get(content);
        describe(context, entry);
        context.result(content);
        return;
      }
      // The record was compacted away, so a newer one is on its way to the index.
    }
    throw new ProblemException(
        503, "busy", path + " changes faster than it can be read; try again.");
  }

  private void head(Context context) {
    Ready.orRefuse(edge);
    AssetEntry entry = present(Parameters.assetPath(context));
    if (!Etags.isKnownToCaller(context, entry.revision())) {
      describe(context, entry);
    }
  }

  private void list(Context context) {
    Ready.orRefuse(edge);
    context.contentType("application/x-ndjson; charset=utf-8").header("Cache-Control", "no-store");
    Iterator<AssetEntry> entries = edge.assets().filter(AssetEntry::present).iterator();
    try (OutputStream out = context.outputStream()) {
      while (entries.hasNext()) {
        out.write(JSON.writeValueAsBytes(line(entries.next())));
        out.write('\n');
      }
    } catch (IOException callerWentAway) {
      throw new ProblemException(400, "body-cut", "The caller closed the connection.");
    }
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

  private @Nullable AssetUpdated read(AssetEntry entry) {
    try {
      return edge.read(entry).orElse(null);
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
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
