package org.chapterhouse.bench;

import java.io.IOException;
import org.chapterhouse.bench.drive.Editor;

/**
 * What enrich has done so far, as its metrics say.
 *
 * @param recomputed recomputations of chapters
 * @param changed those that changed the chapter's ties or edges
 */
public record Recomputations(double recomputed, double changed) {

  public static Recomputations of(Editor editor) throws IOException {
    String metrics = editor.get("/metrics").expect(200).body();
    return new Recomputations(
        sum(metrics, "enrich_recomputed_total"), sum(metrics, "enrich_changed_total"));
  }

  private static double sum(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
