package org.chapterhouse.linking.related;

/** Tells how high the highest of many numbers are. */
final class Leaders {
  private Leaders() {}

  /** The last of so many highest, sorted; 0 when there are not so many. */
  static double least(double[] all, int most) {
    if (most == 0) {
      return 0;
    }
    double[] highest = new double[most];
    for (double each : all) {
      if (each > highest[most - 1]) {
        int place = most - 1;
        while (place > 0 && highest[place - 1] < each) {
          highest[place] = highest[place - 1];
          place--;
        }
        highest[place] = each;
      }
    }
    return highest[most - 1];
  }
}
