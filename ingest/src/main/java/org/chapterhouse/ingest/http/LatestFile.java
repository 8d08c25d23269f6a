package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chapterhouse.ingest.edge.Latest;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the latest state of a file that the edge knows where to find.
 *
 * @param present the entry of a file that is there; null when the answer has been written already
 * @param content its bytes; empty when a newer state has replaced it
 * @param describe writes the headers
 */
record LatestFile<E extends Latest>(
    BiFunction<String, Context, @Nullable E> present,
    Function<E, Optional<ByteBuffer>> content,
    BiConsumer<Context, E> describe) {

  private static final int ATTEMPTS = 3;

  void get(Context context, String name) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      E entry = present.apply(name, context);
      if (entry == null || Etags.isKnownToCaller(context, entry.revision())) {
        return;
      }
      Optional<ByteBuffer> found = read(entry);
      if (found.isPresent()) {
        byte[] bytes = new byte[found.get().remaining()];
        found.get().duplicate().get(bytes);
        describe.accept(context, entry);
        context.result(bytes);
        return;
      }
      // The record was compacted away, so a newer one is on its way to the index.
    }
    throw new ProblemException(
        503, "busy", name + " changes faster than it can be read; try again.");
  }

  void head(Context context, String name) {
    E entry = present.apply(name, context);
    if (entry != null && !Etags.isKnownToCaller(context, entry.revision())) {
      describe.accept(context, entry);
    }
  }

  private Optional<ByteBuffer> read(E entry) {
    try {
      return content.apply(entry);
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
  }
}
