package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Asks a JVM of this machine for its live heap. */
final class Heap {

  private Heap() {}

  /** Bytes of all objects that are alive after a full collection. */
  static long liveBytes(ProcessHandle jvm) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(jvm.pid()),
                    "GC.class_histogram"))
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("jcmd: " + said);
    }
    String total =
        said.lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("jcmd says no total: " + said));
    String[] words = total.strip().split("\\s+", -1);
    return Long.parseLong(words[words.length - 1]);
  }
}
