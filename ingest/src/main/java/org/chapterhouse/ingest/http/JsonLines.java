package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.chapterhouse.runtime.http.ProblemException;

/** Answers with one JSON object a line, without holding all of them. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static void write(Context context, Stream<Map<String, Object>> lines) {
    context.contentType("application/x-ndjson; charset=utf-8").header("Cache-Control", "no-store");
    Iterator<Map<String, Object>> each = lines.iterator();
    try (OutputStream out = context.outputStream()) {
      while (each.hasNext()) {
        out.write(JSON.writeValueAsBytes(each.next()));
        out.write('\n');
      }
    } catch (IOException callerWentAway) {
      throw new ProblemException(400, "body-cut", "The caller closed the connection.");
    }
  }
}
