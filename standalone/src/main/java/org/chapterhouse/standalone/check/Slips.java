package org.chapterhouse.standalone.check;

/** Levenshtein's distance: how many units were left out, put in or mistaken. */
final class Slips {
  private Slips() {}

  /** The distance, or {@code limit} when it is that or more. */
  static int between(String left, String right, int limit) {
    if (Math.abs(left.length() - right.length()) >= limit) {
      return limit;
    }
    int[] row = new int[right.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int mistaken = left.charAt(line - 1) == right.charAt(column - 1) ? diagonal : diagonal + 1;
        diagonal = row[column];
        row[column] = Math.min(mistaken, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return Math.min(limit, row[right.length()]);
  }
}
