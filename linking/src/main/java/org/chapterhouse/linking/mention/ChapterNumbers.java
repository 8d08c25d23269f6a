package org.chapterhouse.linking.mention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers for chapters, to keep many references to them in little room. Which number a
 * chapter gets depends on what came before: no result may depend on it.
 */
final class ChapterNumbers {
  static final int NONE = -1;

  private final Map<ChapterId, Integer> numbers = new HashMap<>();
  private final List<@Nullable ChapterId> ids = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  /** The chapter's number, a new one if it has none. */
  int number(ChapterId id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    int number = free.isEmpty() ? ids.size() : free.pop();
    if (number == ids.size()) {
      ids.add(id);
    } else {
      ids.set(number, id);
    }
    numbers.put(id, number);
    return number;
  }

  /** The chapter's number; {@link #NONE} if it has none. */
  int find(ChapterId id) {
    return numbers.getOrDefault(id, NONE);
  }

  ChapterId id(int number) {
    ChapterId id = ids.get(number);
    if (id == null) {
      throw new IllegalStateException("no chapter has the number " + number);
    }
    return id;
  }

  /** Takes the chapter's number back, to be given to another. */
  void release(ChapterId id) {
    Integer number = numbers.remove(id);
    if (number != null) {
      ids.set(number, null);
      free.push(number);
    }
  }
}
