package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.chapterhouse.bench.Recomputations;
import org.chapterhouse.bench.drive.Editor;

/**
 * Single edits of random chapters, one at a time: one in five renames a heading, the others append
 * a sentence.
 *
 * @param live milliseconds from the request until the new text can be read
 * @param settled milliseconds until everything it touched can be read
 * @param recomputed chapters whose ties were worked out again
 */
record Edits(Figures live, Figures settled, Figures recomputed) {

  static Edits of(Editor editor, int number, Random random) throws IOException {
    List<String> ids = editor.ids();
    double[] live = new double[number];
    double[] settled = new double[number];
    double[] recomputed = new double[number];
    for (int i = 0; i < number; i++) {
      double before = Recomputations.of(editor).recomputed();
      String id = ids.get(random.nextInt(ids.size()));
      var source = editor.source(id).expect(200);
      String edited = edited(source.body(), random);
      long start = System.nanoTime();
      var receipt = editor.put(id, edited, source.revision(), "wait=live").expect(200).json();
      live[i] = (System.nanoTime() - start) / 1e6;
      editor.awaitSettled(receipt.get("sequence").asLong());
      settled[i] = (System.nanoTime() - start) / 1e6;
      recomputed[i] = Recomputations.of(editor).recomputed() - before;
    }
    return new Edits(new Figures(live), new Figures(settled), new Figures(recomputed));
  }

  /**
   * Milliseconds to live of edits made one after the other, as long as there is something to go on
   * for.
   */
  static Figures liveWhile(Editor editor, List<String> ids, BooleanSupplier goOn, Random random)
      throws IOException {
    List<Double> live = new ArrayList<>();
    while (goOn.getAsBoolean()) {
      String id = ids.get(random.nextInt(ids.size()));
      var source = editor.source(id).expect(200);
      String edited = edited(source.body(), random);
      long start = System.nanoTime();
      editor.put(id, edited, source.revision(), "wait=live").expect(200);
      live.add((System.nanoTime() - start) / 1e6);
    }
    return new Figures(live.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String edited(String text, Random random) {
    int mark = random.nextInt(1_000_000);
    return random.nextInt(5) == 0 && text.contains("\n## ")
        ? text.replaceFirst("\n## [^\n]*", "\n## Renamed in edit " + mark)
        : text + "\n\nSentence of edit " + mark + ".\n";
  }
}
