package org.chapterhouse.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;

/**
 * How long a single edit takes until it can be read, and until everything it touched can be. Pushes
 * a folder, then edits random chapters one at a time; one edit in five renames the chapter's
 * heading, the others append a sentence.
 *
 * <p>Arguments: {@code CONTENT_DIR [EDITS] [SEED]}.
 */
public final class EditLatency {

  private static final int WARM_UP = 30;

  private EditLatency() {}

  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]);
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path data = Files.createTempDirectory("chapterhouse-bench");
    long start = System.nanoTime();
    try (ChapterhouseProcess program = ChapterhouseProcess.start(data, content, 0, "--no-watch")) {
      URI site = program.awaitReady(Duration.ofMinutes(15));
      System.out.printf("ready after %.1f s%n", (System.nanoTime() - start) / 1e9);
      Editor editor = new Editor(site, program.token());
      measure(editor, edits, new Random(seed));
      System.out.printf(
          Locale.ROOT, "memory of all processes: %d MB%n", program.residentBytes() >> 20);
    }
  }

  private static void measure(Editor editor, int edits, Random random) throws IOException {
    List<String> ids = editor.ids();
    System.out.printf("%d chapters%n", ids.size());
    for (int i = 0; i < WARM_UP; i++) {
      edit(editor, ids.get(random.nextInt(ids.size())), i, random);
    }
    Recomputations before = Recomputations.of(editor);
    double[] live = new double[edits];
    double[] settled = new double[edits];
    double[] recomputed = new double[edits];
    for (int i = 0; i < edits; i++) {
      Recomputations atStart = Recomputations.of(editor);
      double[] times = edit(editor, ids.get(random.nextInt(ids.size())), WARM_UP + i, random);
      live[i] = times[0];
      settled[i] = times[1];
      recomputed[i] = Recomputations.of(editor).recomputed() - atStart.recomputed();
    }
    Recomputations after = Recomputations.of(editor);
    print("edit to live, ms", live);
    print("edit to settled, ms", settled);
    print("chapters recomputed per edit", recomputed);
    System.out.printf(
        Locale.ROOT,
        "chapters changed per edit: mean %.2f%n",
        (after.changed() - before.changed()) / edits);
  }

  /** Milliseconds from the request to live and to settled. */
  private static double[] edit(Editor editor, String id, int number, Random random)
      throws IOException {
    var source = editor.source(id).expect(200);
    String text = source.body();
    String edited =
        random.nextInt(5) == 0 && text.contains("\n## ")
            ? text.replaceFirst("\n## [^\n]*", "\n## Renamed in edit " + number)
            : text + "\n\nSentence of edit " + number + ".\n";
    long start = System.nanoTime();
    var receipt = editor.put(id, edited, source.revision(), "wait=live").expect(200, 201).json();
    double live = (System.nanoTime() - start) / 1e6;
    editor.awaitSettled(receipt.get("sequence").asLong());
    return new double[] {live, (System.nanoTime() - start) / 1e6};
  }

  private static void print(String what, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.1f, p99 %.1f, max %.1f, mean %.2f%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
        sorted[sorted.length - 1],
        Arrays.stream(sorted).average().orElse(0));
  }
}
