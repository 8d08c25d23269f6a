package org.chapterhouse.linking.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Snowball's lists of words that stand everywhere, as Lucene ships them. */
final class StopWords {
  static final Set<String> ENGLISH = read("english_stop.txt");
  static final Set<String> RUSSIAN = read("russian_stop.txt");

  private StopWords() {}

  private static Set<String> read(String list) {
    try (InputStream file = SnowballFilter.class.getResourceAsStream(list);
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(file, "Lucene's list " + list), StandardCharsets.UTF_8)) {
      CharArraySet words = WordlistLoader.getSnowballWordSet(reader);
      Set<String> set = new HashSet<>();
      for (Object word : words) {
        set.add(new String((char[]) word).replace('ё', 'е'));
      }
      return Set.copyOf(set);
    } catch (IOException e) {
      throw new UncheckedIOException("Lucene's list " + list + " cannot be read", e);
    }
  }
}
