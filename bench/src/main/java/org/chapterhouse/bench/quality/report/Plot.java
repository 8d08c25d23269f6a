package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A square plot of values from 0 to 1, as SVG that reads in light and in dark. */
final class Plot {
  private static final int SIZE = 360;
  private static final int MARGIN = 48;
  private static final int LEGEND_LINE = 18;
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

  private final StringBuilder body = new StringBuilder();
  private int series;

  /** A place in the plot. */
  record Point(double x, double y) {}

  Plot(String title, String x, String y) {
    text(MARGIN + SIZE / 2.0, 20, "middle", title);
    text(MARGIN + SIZE / 2.0, MARGIN + SIZE + 36, "middle", x);
    body.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
            MARGIN + SIZE / 2,
            escaped(y)));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double at = tenth / 10.0;
      line(new Point(0, at), new Point(1, at), "#8884");
      line(new Point(at, 0), new Point(at, 1), "#8884");
      text(MARGIN - 6, y(at) + 4, "end", String.valueOf(at));
      text(x(at), MARGIN + SIZE + 16, "middle", String.valueOf(at));
    }
  }

  /** A line from corner to corner. */
  Plot diagonal() {
    line(new Point(0, 0), new Point(1, 1), "#888");
    return this;
  }

  /** A curve through points; a single one is shown as a dot. */
  Plot curve(String name, List<Point> points) {
    String colour = COLOURS.get(series % COLOURS.size());
    if (points.size() > 1) {
      body.append(
          points.stream()
              .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.x()), y(point.y())))
              .collect(
                  Collectors.joining(
                      " ",
                      "<polyline fill=\"none\" stroke-width=\"2\" stroke=\""
                          + colour
                          + "\" points=\"",
                      "\"/>\n")));
    } else {
      points.forEach(point -> dot(x(point.x()), y(point.y()), colour));
    }
    legend(name, colour);
    return this;
  }

  /**
   * A dot without a line.
   *
   * @param curve the curve whose colour it has, from 0
   */
  Plot dot(String name, int curve, Point point) {
    String colour = COLOURS.get(curve % COLOURS.size());
    dot(x(point.x()), y(point.y()), colour);
    dot(MARGIN + 6, legendLine() - 5, colour);
    nextLegend(name);
    return this;
  }

  String svg() {
    int height = MARGIN + SIZE + 52 + series * LEGEND_LINE;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
        <style>text{font:13px sans-serif;fill:#555}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>
        %s</svg>
        """
        .formatted(MARGIN + SIZE + 24, height, MARGIN + SIZE + 24, height, body);
  }

  private double legendLine() {
    return MARGIN + SIZE + 56 + series * LEGEND_LINE;
  }

  private void legend(String name, String colour) {
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
            MARGIN,
            legendLine() - 11,
            colour));
    nextLegend(name);
  }

  private void nextLegend(String name) {
    text(MARGIN + 20, legendLine(), "start", name);
    series++;
  }

  private void dot(double x, double y, String colour) {
    body.append(
        String.format(
            Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>%n", x, y, colour));
  }

  private void line(Point from, Point to, String colour) {
    body.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x(from.x()),
            y(from.y()),
            x(to.x()),
            y(to.y()),
            colour));
  }

  private void text(double x, double y, String anchor, String text) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            escaped(text)));
  }

  private static double x(double share) {
    return MARGIN + share * SIZE;
  }

  private static double y(double share) {
    return MARGIN + (1 - share) * SIZE;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
