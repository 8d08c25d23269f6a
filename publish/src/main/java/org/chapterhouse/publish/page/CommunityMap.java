package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Communities as circles side by side, the largest in the middle; what it shows stands in a list,
 * too. The same communities always give the same picture.
 *
 * @param width in units of the drawing
 * @param height in the same units
 */
public record CommunityMap(int left, int top, int width, int height, List<Circle> circles) {

  private static final int MOST = 24;
  private static final int SMALLEST = 42;
  private static final int GROWTH = 16;
  private static final int LARGEST = 130;
  private static final int GAP = 7;

  /** So that a few circles are not drawn larger than many. */
  private static final int NARROWEST = 860;

  private static final double TURN = 0.35;
  private static final double FLAT = 0.55;
  private static final int LETTER = 8;
  private static final int LINES = 3;

  /**
   * A community.
   *
   * @param lines its name, cut to fit; empty when the circle is too small for any
   * @param tone one of a few colours
   */
  public record Circle(
      String url, String title, int count, List<Line> lines, int x, int y, int radius, int tone) {
    public Circle {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a name. */
  public record Line(String text, int y) {}

  public CommunityMap {
    circles = List.copyOf(circles);
  }

  /** A picture of the first of the communities. */
  static CommunityMap of(List<CommunityCard> communities) {
    List<Circle> placed = new ArrayList<>();
    communities.stream()
        .sorted(Comparator.comparingInt(CommunityCard::count).reversed())
        .limit(MOST)
        .forEach(card -> placed.add(place(card, placed)));
    int left = placed.stream().mapToInt(c -> c.x() - c.radius()).min().orElse(0) - GAP;
    int right = placed.stream().mapToInt(c -> c.x() + c.radius()).max().orElse(0) + GAP;
    int top = placed.stream().mapToInt(c -> c.y() - c.radius()).min().orElse(0) - GAP;
    int bottom = placed.stream().mapToInt(c -> c.y() + c.radius()).max().orElse(0) + GAP;
    int missing = Math.max(0, NARROWEST - (right - left));
    return new CommunityMap(left - missing / 2, top, right - left + missing, bottom - top, placed);
  }

  /** One community is no picture. */
  public boolean isWorthwhile() {
    return circles.size() > 1;
  }

  /** At the first free place of a flat spiral. */
  private static Circle place(CommunityCard card, List<Circle> placed) {
    int radius =
        Math.min(
            LARGEST, SMALLEST + (int) StrictMath.round(GROWTH * StrictMath.sqrt(card.count() - 1)));
    for (double angle = 0; ; angle += TURN) {
      int x = (int) StrictMath.round(GAP * angle * StrictMath.cos(angle));
      int y = (int) StrictMath.round(GAP * angle * FLAT * StrictMath.sin(angle));
      if (placed.stream().allMatch(other -> apart(other, x, y, radius))) {
        return new Circle(
            card.url(),
            card.title(),
            card.count(),
            lines(card.title(), radius, y),
            x,
            y,
            radius,
            placed.size() % 6);
      }
    }
  }

  private static boolean apart(Circle other, int x, int y, int radius) {
    long dx = other.x() - x;
    long dy = other.y() - y;
    long distance = other.radius() + radius + GAP;
    return dx * dx + dy * dy >= distance * distance;
  }

  private static List<Line> lines(String title, int radius, int y) {
    int most = Math.max(5, 2 * (radius - GAP) / LETTER);
    List<String> words = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : title.replace(" · ", " ").split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > most) {
        words.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    words.add(line.toString());
    List<Line> lines = new ArrayList<>();
    int shown = Math.min(words.size(), radius < SMALLEST + GROWTH ? 2 : LINES);
    for (int i = 0; i < shown; i++) {
      boolean more = i == shown - 1 && shown < words.size();
      lines.add(new Line(cut(words.get(i), most, more), y + 5 + (2 * i - shown + 1) * LETTER));
    }
    return lines;
  }

  private static String cut(String text, int most, boolean more) {
    int length = text.codePointCount(0, text.length());
    return length <= most && !more
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.min(length, most - 1))) + "…";
  }
}
