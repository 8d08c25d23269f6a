package org.chapterhouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.standalone.check.CheckCommand;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import picocli.CommandLine;

/**
 * How long {@code check} takes beside commonmark parsing the same files alone, in one JVM: the
 * first time, as a command line has it, and once warm. Reading the files counts for both.
 *
 * <p>Arguments: {@code CONTENT_DIR [ROUNDS]}.
 */
public final class CheckSpeed {

  /** Seconds of one run. */
  private record Took(double wall, double cpu) {

    Took least(Took other) {
      return new Took(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
    }
  }

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CheckSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    List<Path> files = files(content);
    System.out.printf(
        Locale.ROOT,
        "bench/check-speed %s %d: %d files, %d cores, Java %s%n",
        content,
        rounds,
        files.size(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    Took parsed = took(() -> parse(files));
    Took checked = took(() -> check(content));
    print("first time", parsed, checked);
    for (int round = 0; round < rounds; round++) {
      parsed = parsed.least(took(() -> parse(files)));
      checked = checked.least(took(() -> check(content)));
    }
    print("best of " + (rounds + 1), parsed, checked);
  }

  private static void print(String when, Took parsed, Took checked) {
    System.out.printf(
        Locale.ROOT,
        "%s: commonmark alone %.1f s (%.1f s CPU), check %.1f s (%.1f s CPU);"
            + " ratio %.2f (%.2f in CPU)%n",
        when,
        parsed.wall(),
        parsed.cpu(),
        checked.wall(),
        checked.cpu(),
        checked.wall() / parsed.wall(),
        checked.cpu() / parsed.cpu());
  }

  private static List<Path> files(Path content) throws IOException {
    try (Stream<Path> all = Files.walk(content)) {
      return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void parse(List<Path> files) {
    Parser parser = Parser.builder().build();
    int blocks = 0;
    for (Path file : files) {
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Node document = parser.parse(text);
        blocks += document.getFirstChild() == null ? 0 : 1;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    if (blocks == 0) {
      throw new IllegalStateException("no file here has any text");
    }
  }

  private static void check(Path content) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    new CommandLine(new CheckCommand()).setOut(nowhere).setErr(nowhere).execute(content.toString());
  }

  private static Took took(Runnable work) {
    long wall = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    work.run();
    return new Took((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }
}
