package org.chapterhouse.linking.related;

import java.util.Arrays;
import org.chapterhouse.linking.Posting;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.markdown.ChapterId;

/** Counts per chapter, by its number, of what it has in common with one that does not count. */
final class Tally {
  private final StemPostings language;
  private final int own;
  private final int bound;
  private final int[] words;
  private final long[] titleWords;
  // All but words is rare.
  private final int[] rowOf;
  private int[] numbers = new int[64];
  private int[] counts = new int[64 * Count.ALL];
  private int rows;

  /**
   * An empty one.
   *
   * @param own the chapter that does not count
   * @param desk a clean one
   */
  Tally(StemPostings language, ChapterId own, Desk desk) {
    this.language = language;
    this.own = language.number(own);
    this.bound = desk.bound();
    this.words = desk.words;
    this.titleWords = desk.titleWords;
    this.rowOf = desk.rows;
  }

  /** Counts for a chapter; nothing when it is of another language. */
  void add(ChapterId chapter, Count what, int amount) {
    int number = language.number(chapter);
    if (number >= 0) {
      add(number, what, amount);
    }
  }

  void add(int number, Count what, int amount) {
    if (number != own && amount > 0) {
      int row = row(number);
      counts[row * Count.ALL + what.ordinal()] += amount;
    }
  }

  /**
   * Counts a word for all chapters that have it.
   *
   * @param amounts by its weight on their cards
   */
  void addWord(Posting posting, int[] amounts) {
    posting.addTo(words, amounts);
  }

  /** Counts a word of a card for all chapters that have it in their title. */
  void addTitled(Posting posting, int rarity) {
    posting.addToTitled(titleWords, TitleWords.titleThere(rarity));
  }

  /** Counts a word of the own title for all chapters that have it. */
  void addTitle(Posting posting, int rarity) {
    posting.addTo(titleWords, TitleWords.titleHere(rarity), TitleWords.bothTitles(rarity));
  }

  private int row(int number) {
    if (rowOf[number] == 0) {
      if (rows == numbers.length) {
        numbers = Arrays.copyOf(numbers, rows * 2);
        counts = Arrays.copyOf(counts, rows * 2 * Count.ALL);
      }
      numbers[rows++] = number;
      rowOf[number] = rows;
    }
    return rowOf[number] - 1;
  }

  /** All numbers are below it. */
  int bound() {
    return bound;
  }

  /**
   * Adds to each chapter's sum the words counted for it, by its length.
   *
   * @param perWord what each comes to but for the length
   */
  void addWords(double perWord, double[] sums) {
    language.addByLength(words, perWord, sums, bound);
  }

  /** Whether anything counts for a chapter. */
  boolean has(int number) {
    return (hasWords(number) || rowOf[number] > 0) && number != own;
  }

  /** Whether a word counts for it. */
  boolean hasWords(int number) {
    return words[number] > 0 || titleWords[number] > 0;
  }

  /** Whether anything but words counts for it. */
  boolean hasMore(int number) {
    return rowOf[number] > 0;
  }

  /** What {@link TitleWords} count for it. */
  long titleWords(int number) {
    return titleWords[number];
  }

  int words(int number) {
    return words[number];
  }

  int count(int number, Count what) {
    int row = rowOf[number];
    return row == 0 ? 0 : counts[(row - 1) * Count.ALL + what.ordinal()];
  }

  /** How many chapters there are for which more than words counts. */
  int rows() {
    return rows;
  }

  /** Number of the chapter in such a row. */
  int number(int row) {
    return numbers[row];
  }
}
