package org.chapterhouse.bench.quality.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns text into stems, each a number from 1; one thread's. */
public final class Stems {
  private final Analyzer analyzer;
  private final Map<String, Integer> numbers = new HashMap<>();

  public Stems(String language) {
    this.analyzer =
        switch (language) {
          case "en" -> new EnglishAnalyzer(CharArraySet.EMPTY_SET);
          case "ru" -> new RussianAnalyzer(CharArraySet.EMPTY_SET);
          default -> new StandardAnalyzer();
        };
  }

  /** Stems of a text in their order. */
  public int[] of(String text) {
    int[] stems = new int[16];
    int count = 0;
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems = count == stems.length ? Arrays.copyOf(stems, count * 2) : stems;
        stems[count++] = numbers.computeIfAbsent(term.toString(), any -> numbers.size() + 1);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return Arrays.copyOf(stems, count);
  }

  /** How many different stems there were. */
  public int size() {
    return numbers.size();
  }
}
