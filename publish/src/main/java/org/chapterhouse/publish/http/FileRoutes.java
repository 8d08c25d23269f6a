package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chapterhouse.publish.store.FileViews;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.StoredFile;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/**
 * {@code /files/<sha256>/<name>}: images and files as editors pushed them, for good under their
 * hash. They are strangers' bytes: whatever a browser could run in them stays without rights.
 */
final class FileRoutes implements Routes {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final ReadStore store;

  FileRoutes(ReadStore store) {
    this.store = store;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/files/{hash}/{name}", this::answer);
    routes.head("/files/{hash}/{name}", this::answer);
  }

  private void answer(Context context) {
    String hash = context.pathParam("hash");
    String name = context.pathParam("name");
    store.ask(
        views -> {
          StoredFile file =
              views
                  .files()
                  .named(hash, name)
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              404, "no-such-file", "no file " + name + " has this content (now)"));
          headers(context, file);
          send(context, file, views.files());
          return hash;
        });
  }

  private static void headers(Context context, StoredFile file) {
    FileType type = FileType.of(file.name());
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("ETag", etag(file));
    context.header("Accept-Ranges", "bytes");
    context.header(
        "Content-Disposition",
        (type.isShown() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.name()));
    context.contentType(type.mediaType());
  }

  private static void send(Context context, StoredFile file, FileViews files) {
    if (Answers.knows(context, etag(file))) {
      context.status(304);
      return;
    }
    Optional<ByteRange> range = range(context, file);
    if (range.isPresent() && !range.get().isSatisfiable()) {
      context.header("Content-Range", "bytes */" + file.size());
      throw new ProblemException(416, "no-such-range", "the file has " + file.size() + " bytes");
    }
    ByteRange part = range.orElse(new ByteRange(0, file.size() - 1));
    if (range.isPresent()) {
      context.status(206);
      context.header(
          "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), file.size()));
    }
    context.result(files.bytes(file.hash(), part.first(), part.length()));
  }

  /** A client that holds another version asks for the whole with {@code If-Range}. */
  private static Optional<ByteRange> range(Context context, StoredFile file) {
    String condition = context.header("If-Range");
    boolean same = condition == null || condition.equals(etag(file));
    return same ? ByteRange.of(context.header("Range"), file.size()) : Optional.empty();
  }

  private static String etag(StoredFile file) {
    return '"' + file.hash() + '"';
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
