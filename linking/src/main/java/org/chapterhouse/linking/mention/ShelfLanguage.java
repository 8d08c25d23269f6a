package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chapterhouse.markdown.ChapterId;

/** The prose of a shelf's chapters in one language, and where each word stands in it. */
final class ShelfLanguage {
  private final ChapterNumbers numbers = new ChapterNumbers();
  private final Map<Integer, StemText> texts = new HashMap<>();
  private final Postings postings = new Postings();

  void put(ChapterId id, StemText text) {
    int number = numbers.number(id);
    text(number).distinct().forEach(word -> postings.remove(word, number));
    texts.put(number, text);
    text.distinct().forEach(word -> postings.add(word, number));
  }

  void remove(ChapterId id) {
    int number = numbers.find(id);
    if (number != ChapterNumbers.NONE) {
      text(number).distinct().forEach(word -> postings.remove(word, number));
      texts.remove(number);
      numbers.release(id);
    }
  }

  private StemText text(int number) {
    return texts.getOrDefault(number, StemText.NONE);
  }

  boolean has(ChapterId id) {
    return numbers.find(id) != ChapterNumbers.NONE;
  }

  boolean holds(ChapterId id, int[] words) {
    int number = numbers.find(id);
    return number != ChapterNumbers.NONE
        && postings.haveAll(words, number)
        && text(number).holds(words);
  }

  void forEach(Consumer<ChapterId> action) {
    texts.keySet().forEach(number -> action.accept(numbers.id(number)));
  }

  void forEachHolder(int[] words, Consumer<ChapterId> action) {
    postings.forEachWithAll(
        words,
        number -> {
          if (words.length == 1 || text(number).holds(words)) {
            action.accept(numbers.id(number));
          }
        });
  }
}
