package org.chapterhouse.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;

/** The numbers of a language's chapters by the folders they are in; without order. */
final class FolderChapters {
  private final Map<String, Numbers> byFolder = new HashMap<>();

  /** Numbers that may hold one another's place. */
  private static final class Numbers {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    /** Takes a number out; true when it was the last. */
    boolean remove(int number) {
      int at = 0;
      while (numbers[at] != number) {
        at++;
      }
      numbers[at] = numbers[--size];
      return size == 0;
    }

    void set(double[] byNumber, double value) {
      for (int at = 0; at < size; at++) {
        byNumber[numbers[at]] = value;
      }
    }
  }

  void add(ChapterId id, int number) {
    String slug = id.slug();
    for (int end = slug.lastIndexOf('/'); end > 0; end = slug.lastIndexOf('/', end - 1)) {
      byFolder.computeIfAbsent(slug.substring(0, end), any -> new Numbers()).add(number);
    }
  }

  void remove(ChapterId id, int number) {
    String slug = id.slug();
    for (int end = slug.lastIndexOf('/'); end > 0; end = slug.lastIndexOf('/', end - 1)) {
      byFolder.computeIfPresent(
          slug.substring(0, end), (any, numbers) -> numbers.remove(number) ? null : numbers);
    }
  }

  /** Sets a value for every chapter in a folder, but not for its page. */
  void set(String folder, double[] byNumber, double value) {
    Numbers numbers = byFolder.get(folder);
    if (numbers != null) {
      numbers.set(byNumber, value);
    }
  }
}
