package org.chapterhouse.linking.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * Words that stand everywhere: Snowball's lists as Lucene ships them, with more of the same kinds,
 * and without the few in them that a chapter can be about.
 */
final class StopWords {
  private static final String MORE_ENGLISH =
      """
      across also although among another can cannot could either else etc every however instead
      just many may might much must neither now per rather several shall since still therefore
      though thus unless upon us via whether whose will within without would yet
      """;
  private static final String MORE_RUSSIAN =
      """
      благодаря ваш ваша ваше ваши вместо данная данное данные данный каждая каждого каждое каждой
      каждый которая которого которое которой котором которому которую которые который которым
      которыми которых кроме либо могут наш наша наше наши например однако поэтому своего своей
      своем своим своими своих свое свои свой своя также таким такие таких такое эта это этим этими
      этих этому является являются
      """;
  private static final Set<String> MEANINGFUL = Set.of("человек", "жизнь");

  static final Set<String> ENGLISH = read("english_stop.txt", MORE_ENGLISH);
  static final Set<String> RUSSIAN = read("russian_stop.txt", MORE_RUSSIAN);

  private StopWords() {}

  private static Set<String> read(String list, String more) {
    try (InputStream file = SnowballFilter.class.getResourceAsStream(list);
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(file, "Lucene's list " + list), StandardCharsets.UTF_8)) {
      CharArraySet words = WordlistLoader.getSnowballWordSet(reader);
      Set<String> set = new HashSet<>(List.of(more.strip().split("\\s+")));
      for (Object word : words) {
        set.add(new String((char[]) word).replace('ё', 'е'));
      }
      set.removeAll(MEANINGFUL);
      return Set.copyOf(set);
    } catch (IOException e) {
      throw new UncheckedIOException("Lucene's list " + list + " cannot be read", e);
    }
  }
}
