package org.chapterhouse.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chapterhouse.bench.drive.Editor;

/** What a running site shows of each chapter, and what {@code check} says it must show. */
final class PublishedViews {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COMPARED =
      List.of("id", "title", "language", "links", "broken", "backlinks", "mentions", "related");

  private PublishedViews() {}

  /** By chapter id, as the site's API answers. */
  static Map<String, String> of(Editor editor) throws IOException {
    return of(editor.ids(), editor);
  }

  /** The same, where another process than the one that lists the chapters shows them. */
  static Map<String, String> of(List<String> ids, Editor reader) throws IOException {
    Map<String, String> views = new TreeMap<>();
    for (String id : ids) {
      views.put(id, compared(reader.view(id).expect(200).json()));
    }
    return views;
  }

  /** By chapter id, worked out from scratch over these files by the command {@code check}. */
  static Map<String, String> fromScratch(Path folder, Map<String, String> chapters)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> chapter : chapters.entrySet()) {
      Path file = folder.resolve(chapter.getKey() + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, chapter.getValue());
    }
    return checked(folder);
  }

  /** By chapter id, worked out from scratch over a folder by the command {@code check}. */
  static Map<String, String> checked(Path folder) throws IOException, InterruptedException {
    Path lines = Files.createTempFile("check", ".jsonl");
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.chapterhouse.standalone.Chapterhouse",
                "check",
                folder.toString(),
                "--json",
                lines.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = check.waitFor();
    if (exit > 1) {
      throw new IllegalStateException("check ended with " + exit);
    }
    Map<String, String> views = new TreeMap<>();
    try (Stream<String> each = Files.lines(lines)) {
      for (String line : each.toList()) {
        JsonNode view = JSON.readTree(line);
        views.put(view.get("id").asText(), compared(view));
      }
    }
    Files.delete(lines);
    return views;
  }

  private static String compared(JsonNode view) {
    ObjectNode kept = JSON.createObjectNode();
    COMPARED.forEach(name -> kept.set(name, view.get(name)));
    return kept.toString();
  }
}
