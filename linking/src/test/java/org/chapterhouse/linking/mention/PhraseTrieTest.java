package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTrieTest {
  private static final List<String> WORDS =
      IntStream.range(0, 12).mapToObj(i -> "word" + (char) ('a' + i)).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsThePhrasesThatWereAddedAndNotRemoved(long seed) {
    Random random = new Random(seed);
    Analysis analysis = Analysis.of("en");
    PhraseTrie<Usage> trie = new PhraseTrie<>();
    Map<Phrase, Usage> expected = new HashMap<>();
    Map<Phrase, Boolean> seen = new HashMap<>();
    for (int step = 0; step < 3000; step++) {
      String words =
          IntStream.rangeClosed(0, random.nextInt(3))
              .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
              .collect(Collectors.joining(" "));
      TokenRun run = analysis.tokens(words);
      Phrase phrase = Phrase.of("en", run, 0, run.size());
      seen.put(phrase, true);
      if (expected.containsKey(phrase)) {
        trie.remove(phrase);
        expected.remove(phrase);
      } else if (step < 2000) {
        Usage usage = new Usage(phrase, phrase.onCards(), 0, 0);
        trie.add(phrase, usage);
        expected.put(phrase, usage);
      }
      if (step % 100 == 0) {
        seen.keySet()
            .forEach(
                one -> assertThat(find(trie, one)).as("seed %d", seed).isSameAs(expected.get(one)));
      }
    }
  }

  private static @Nullable Usage find(PhraseTrie<Usage> trie, Phrase phrase) {
    long beginning = PhraseTrie.ROOT;
    int slot = -1;
    for (int i = 0; i < phrase.length(); i++) {
      beginning = PhraseTrie.extend(beginning, phrase.symbol(i));
      slot = trie.find(beginning);
      if (slot < 0) {
        return null;
      }
    }
    return trie.value(slot);
  }
}
