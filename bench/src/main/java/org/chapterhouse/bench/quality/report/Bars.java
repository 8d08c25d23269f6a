package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.Locale;

/** Groups of bars from 0 to 1, as SVG that reads in light and in dark. */
final class Bars {
  private static final int BAR = 18;
  private static final int GAP = 14;
  private static final int LABEL = 220;
  private static final int LENGTH = 360;
  private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7");

  private final StringBuilder body = new StringBuilder();
  private int y;

  /** What one bar shows. */
  record Bar(String name, double value) {}

  Bars(String title) {
    text(8, 20, title);
    y = 40;
  }

  Bars group(String name, List<Bar> bars) {
    text(8, y + 13, name);
    y += BAR;
    for (int at = 0; at < bars.size(); at++) {
      bar(bars.get(at), COLOURS.get(at % COLOURS.size()));
    }
    y += GAP;
    return this;
  }

  private void bar(Bar bar, String colour) {
    text(24, y + 13, bar.name());
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            LABEL,
            y + 2,
            bar.value() * LENGTH,
            BAR - 4,
            colour));
    text(LABEL + bar.value() * LENGTH + 6, y + 13, String.format(Locale.ROOT, "%.3f", bar.value()));
    y += BAR;
  }

  String svg() {
    int width = LABEL + LENGTH + 60;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
        <style>text{font:13px sans-serif;fill:#555}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>
        %s</svg>
        """
        .formatted(width, y, width, y, body);
  }

  private void text(double x, double baseline, String text) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
            x,
            baseline,
            Plot.escaped(text)));
  }
}
