package org.chapterhouse.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as an editor calls it, each time a process of its own. */
final class Cli {

  private final URI site;
  private final String token;

  Cli(URI site, String token) {
    this.site = site;
    this.token = token;
  }

  /** What a call printed and how it ended. */
  record Result(int code, String output) {}

  Result push(Path folder, String... more) {
    return result(start("push", folder, more));
  }

  Result pull(Path folder, String... more) {
    return result(start("pull", folder, more));
  }

  /** Starts a call without waiting for its end. */
  Process start(String verb, Path folder, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.chapterhouse.standalone.Chapterhouse", verb, folder.toString()));
    command.addAll(List.of("--url", site.toString(), "--token", token));
    command.addAll(List.of(more));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command, e);
    }
  }

  /** Waits for the end of a call. */
  static Result result(Process process) {
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
