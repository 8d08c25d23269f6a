package org.chapterhouse.bench.corpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the command line says of pushing a folder.
 *
 * @param chapters chapters the server took
 * @param assets images and files it took
 * @param refused chapters' files that were refused, by the code of the first reason
 * @param unexplained lines about files that were neither taken nor refused with a reason
 */
record FolderPush(
    long chapters, long assets, Map<String, Integer> refused, List<String> unexplained) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FolderPush of(Path folder, URI site, String token, Path state)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.chapterhouse.standalone.Chapterhouse",
            "push",
            "--json",
            "--url",
            site.toString(),
            "--token",
            token,
            "--state",
            state.toString(),
            "--wait",
            "settled",
            folder.toString());
    Process push =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(push.getInputStream(), StandardCharsets.UTF_8))) {
      FolderPush counted = count(lines);
      int status = push.waitFor();
      if (status > 1) {
        throw new IllegalStateException("push of " + folder + " ended with " + status);
      }
      return counted;
    }
  }

  private static FolderPush count(BufferedReader lines) throws IOException {
    long chapters = 0;
    long assets = 0;
    Map<String, Integer> refused = new TreeMap<>();
    List<String> unexplained = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode outcome = JSON.readTree(line);
      boolean chapter = outcome.path("path").asText().endsWith(".md");
      String reason = outcome.path("findings").path(0).path("code").asText();
      switch (outcome.path("result").asText()) {
        case "written" -> {
          chapters += chapter ? 1 : 0;
          assets += chapter ? 0 : 1;
        }
        case "refused" -> {
          if (reason.isEmpty()) {
            unexplained.add(line);
          } else if (chapter) {
            refused.merge(reason, 1, Integer::sum);
          }
        }
        case "" -> {
          // the summary
        }
        default -> unexplained.add(line);
      }
    }
    return new FolderPush(chapters, assets, refused, unexplained);
  }

  long refusedFiles() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }
}
