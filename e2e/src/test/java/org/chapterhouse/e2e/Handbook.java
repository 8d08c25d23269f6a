package org.chapterhouse.e2e;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up handbook whose chapters link to one another at random, some of them to headings and
 * some to chapters that do not exist. Equal seeds make equal handbooks.
 */
final class Handbook {

  private final Map<String, String> chapters = new TreeMap<>();
  private final Random random;
  private final int size;

  Handbook(int size, long seed) {
    this.size = size;
    this.random = new Random(seed);
    for (int i = 0; i < size; i++) {
      chapters.put(idOf(i), textOf(i, 0));
    }
  }

  /** A handbook of given chapters, Markdown by id. */
  Handbook(Map<String, String> given, long seed) {
    this.size = 0;
    this.random = new Random(seed);
    chapters.putAll(given);
  }

  /** Writes about every {@code nth} chapter anew; a given one gets a sentence more. */
  void rewrite(int nth, int round) {
    if (size == 0) {
      chapters.replaceAll(
          (id, text) ->
              random.nextInt(nth) == 0 ? text + "\n\nRound " + round + " wrote this.\n" : text);
    }
    for (int i = 0; i < size; i++) {
      if (random.nextInt(nth) == 0) {
        chapters.put(idOf(i), textOf(i, round));
      }
    }
  }

  /** Markdown by chapter id. */
  Map<String, String> chapters() {
    return new TreeMap<>(chapters);
  }

  static String idOf(int number) {
    return "en/chapter-" + number;
  }

  private String textOf(int number, int round) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Chapter ").append(number).append("\ntags: [tag ");
    text.append(random.nextInt(7))
        .append("]\n---\n\nRound ")
        .append(round)
        .append(" wrote this.\n");
    text.append("\n## Part ").append(random.nextInt(3)).append('\n');
    for (int link = 0; link < 4; link++) {
      int target = random.nextInt(size + size / 10);
      String heading = random.nextInt(3) == 0 ? "#part-" + random.nextInt(3) : "";
      text.append("\nIt leads to [the ").append(target).append("th](chapter-").append(target);
      text.append(".md").append(heading).append(").\n");
    }
    return text.toString();
  }
}
