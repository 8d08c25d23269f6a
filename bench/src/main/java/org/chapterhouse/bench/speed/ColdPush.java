package org.chapterhouse.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A push of a whole folder by the command line, as an editor types it, until everything is settled.
 *
 * @param commandSeconds from the start of the command, its JVM included, to its end
 * @param pushSeconds from the first edit sent to the end: without starting a JVM and without
 *     reading the folder
 * @param peakBytes highest memory of the command
 */
record ColdPush(double commandSeconds, double pushSeconds, long peakBytes) {

  static ColdPush of(Path corpus, URI site, String token, Path state)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.chapterhouse.standalone.Chapterhouse",
            "push",
            "--url",
            site.toString(),
            "--token",
            token,
            "--state",
            state.toString(),
            "--wait",
            "settled",
            corpus.toString());
    long start = System.nanoTime();
    Process push = new ProcessBuilder(command).redirectErrorStream(true).start();
    long first = 0;
    StringBuilder said = new StringBuilder();
    try (ProcessMemory memory = new ProcessMemory(push.toHandle());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(push.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (first == 0 && line.contains(" to push, ")) {
          first = System.nanoTime();
        }
        said.append(line).append('\n');
      }
      int status = push.waitFor();
      long end = System.nanoTime();
      // 1 says that some files were refused, which the corpora may well have.
      if (first == 0 || status > 1) {
        throw new IllegalStateException("push ended with " + status + ":\n" + said);
      }
      return new ColdPush((end - start) / 1e9, (end - first) / 1e9, memory.peak());
    }
  }
}
