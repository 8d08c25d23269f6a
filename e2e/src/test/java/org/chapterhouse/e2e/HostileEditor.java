package org.chapterhouse.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.bench.drive.Answer;
import org.chapterhouse.bench.drive.Editor;

/** Puts hostile input everywhere and takes down what the house says to it. */
final class HostileEditor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = new byte[0];

  private final Editor editor;
  private final RawHttp raw;
  private final List<String> failures = new ArrayList<>();
  private final List<String> withoutPosition = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  HostileEditor(URI site, String token) {
    this.editor = new Editor(site, token);
    this.raw = new RawHttp(site, token);
  }

  /** Answers of 500 and above, and requests that got none. */
  List<String> failures() {
    return failures;
  }

  /** Refusals of a text that do not say where it is wrong. */
  List<String> refusalsWithoutPosition() {
    return withoutPosition;
  }

  String summary() {
    return "answers by status: " + statuses;
  }

  /** As title, text, link, image and wiki link of a chapter; and as raw front matter. */
  void writeChapters(HostileStrings strings) throws IOException {
    int number = 0;
    for (String text : strings.texts()) {
      number++;
      String quoted = JSON.writeValueAsString(text);
      String chapter =
          "---\ntitle: %s\naliases: [%s]\npeople: [%s]\n---\n\n%s\n\n[x](<%s>) ![%s](<%s>) [[%s]]\n\n## %s\n\n> [!NOTE] %s\n"
              .formatted(quoted, quoted, quoted, text, text, text, text, text, text, text);
      write("en/hostile/text-" + number, chapter);
      write("en/hostile/front-" + number, "---\ntitle: " + text + "\n---\n\nText.\n");
    }
  }

  /** As a chapter, as front matter, and as the body of every request that has one. */
  void writeDocuments(HostileStrings strings) throws IOException {
    int number = 0;
    for (byte[] document : strings.documents()) {
      number++;
      String put = "PUT /api/v1/source/en/hostile/document-" + number;
      take(put, raw.send(put, "If-None-Match: *", document));
      byte[] front = join("---\n", document, "\n---\n\nText.\n");
      String second = "PUT /api/v1/source/en/hostile/yaml-" + number;
      take(second, raw.send(second, "If-None-Match: *", front));
      for (String target :
          List.of(
              "/api/v1/moves",
              "/api/v1/bulk",
              "/api/v1/restores",
              "/api/v1/purges",
              "/reading/consent",
              "/reading/events")) {
        take("POST " + target, raw.send("POST " + target, "", document));
      }
    }
  }

  /** As slug, as path of a file, and as name of an asset. */
  void nameThings(HostileStrings strings) throws IOException {
    for (String text : strings.texts()) {
      String name = encoded(text);
      for (String line :
          List.of(
              "PUT /api/v1/source/en/" + name,
              "PUT /api/v1/source/en/named?path=" + name + ".md",
              "PUT /api/v1/assets/en/" + name + ".png",
              "PUT /api/v1/assets/" + name)) {
        take(line, raw.send(line, "If-None-Match: *", "Text.".getBytes(StandardCharsets.UTF_8)));
      }
    }
    for (String slip :
        List.of("../../evil.md", "/etc/passwd", "..%2f..%2fevil", "a/../../b", "C:\\x")) {
      take(slip, raw.send("PUT /api/v1/assets/" + slip + ".png", "If-None-Match: *", NOTHING));
      take(slip, raw.send("PUT /api/v1/source/en/" + slip, "If-None-Match: *", NOTHING));
    }
  }

  /** In every address and parameter a reader can ask with. */
  void askForThings(HostileStrings strings) throws IOException {
    for (String text : strings.texts()) {
      String name = encoded(text);
      for (String target :
          List.of(
              "/en/" + name,
              "/" + name,
              "/search?q=" + name,
              "/api/v1/search?q=" + name,
              "/api/v1/chapters/en/" + name,
              "/api/v1/chapters?cursor=" + name + "&limit=" + name,
              "/api/v1/changes?cursor=" + name,
              "/api/v1/graph/" + name,
              "/api/v1/edits/" + name,
              "/api/v1/settled?sequence=" + name,
              "/files/" + name + "/" + name)) {
        take("GET " + target, raw.send("GET " + target, "", NOTHING));
      }
    }
  }

  /** In headers, raw: line ends and all. */
  void sendHeaders(HostileStrings strings) throws IOException {
    for (String text : strings.texts()) {
      for (String header :
          List.of(
              "If-Match",
              "If-None-Match",
              "Idempotency-Key",
              "Chapterhouse-Source",
              "Authorization",
              "Accept-Language",
              "Last-Event-ID",
              "traceparent")) {
        String line = header + ": " + text;
        take(
            line,
            raw.send(
                "PUT /api/v1/source/en/header", line, "Text.".getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  /** Broken UTF-8, deep nesting, very many links, too much of everything. */
  void overwhelm() throws IOException {
    Map<String, String> refused = new TreeMap<>();
    refused.put("quotes", ">".repeat(2_000_000));
    refused.put("links", "[a](b.md) ".repeat(100_000));
    refused.put("bytes", "x".repeat(2_097_153));
    refused.put("yaml", "---\na: " + "[".repeat(100_000) + "\n---\n");
    for (Map.Entry<String, String> each : refused.entrySet()) {
      int status = put(each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8));
      if (status < 400) {
        failures.add(each.getKey() + ": too much, and was taken");
      }
    }
    if (put("broken", new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0}) != 422) {
      failures.add("broken UTF-8 was taken");
    }
    // Odd, and harmless: only not to take for ever.
    put("brackets", "[".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
    put("stars", "* ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
  }

  private int put(String name, byte[] body) throws IOException {
    String line = "PUT /api/v1/source/en/hostile/huge-" + name;
    RawHttp.Reply reply = raw.send(line, "If-None-Match: *", body);
    take(line, reply);
    return reply.status();
  }

  private void write(String id, String text) throws IOException {
    Answer answer = editor.put(id, text, 0, "");
    statuses.merge(answer.status(), 1, Integer::sum);
    if (answer.status() >= 500) {
      failures.add(id + ": " + answer.status() + " " + answer.body());
    } else if (answer.status() == 422 && !hasPosition(answer.json())) {
      withoutPosition.add(id + ": " + answer.body());
    }
  }

  private static boolean hasPosition(JsonNode problem) {
    JsonNode first = problem.path("problems").path(0);
    return first.path("line").asInt() >= 1 && !first.path("fix").asText().isEmpty();
  }

  private void take(String what, RawHttp.Reply reply) {
    statuses.merge(reply.status(), 1, Integer::sum);
    if (reply.status() >= 500) {
      failures.add(what + ": " + reply.status() + " " + reply.body());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] join(String before, byte[] middle, String after) {
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] tail = after.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + middle.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(middle, 0, all, head.length, middle.length);
    System.arraycopy(tail, 0, all, head.length + middle.length, tail.length);
    return all;
  }
}
