package org.chapterhouse.linking.words;

import java.util.Locale;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** How the words of a language come to their stems. Lower case comes in. */
interface Tongue {

  /** What stands everywhere. */
  Set<String> stopWords();

  /** The word without what is no letter of it: accents that mark stress, a possessive ending. */
  String plain(String word);

  /** Stem of a plain word. */
  String stem(String plain);

  /** Whether {@code VMs} is several of {@code VM}. */
  boolean addsToAcronyms(String ending);

  static Tongue of(String language) {
    int subtag = language.indexOf('-');
    String primary = subtag < 0 ? language : language.substring(0, subtag);
    return switch (primary.toLowerCase(Locale.ROOT)) {
      case "en" -> new English();
      case "ru" -> new Russian();
      default -> new Other();
    };
  }

  /** Snowball's English (Porter 2), with Lucene's treatment of the possessive. */
  final class English implements Tongue {
    private final SnowballStemmer stemmer = new EnglishStemmer();

    @Override
    public Set<String> stopWords() {
      return StopWords.ENGLISH;
    }

    @Override
    public String plain(String word) {
      return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    @Override
    public String stem(String plain) {
      return stemmed(stemmer, plain);
    }

    @Override
    public boolean addsToAcronyms(String ending) {
      return ending.equals("s") || ending.equals("'s");
    }
  }

  /** Snowball's Russian; ё counts as е, and marks of stress do not count. */
  final class Russian implements Tongue {
    private static final String STRESS = "\u0301";

    private final SnowballStemmer stemmer = new RussianStemmer();

    @Override
    public Set<String> stopWords() {
      return StopWords.RUSSIAN;
    }

    @Override
    public String plain(String word) {
      return word.replace(STRESS, "").replace('ё', 'е');
    }

    @Override
    public String stem(String plain) {
      return stemmed(stemmer, plain);
    }

    @Override
    public boolean addsToAcronyms(String ending) {
      return false;
    }
  }

  /** Lower-case words and nothing else. */
  final class Other implements Tongue {

    @Override
    public Set<String> stopWords() {
      return Set.of();
    }

    @Override
    public String plain(String word) {
      return word;
    }

    @Override
    public String stem(String plain) {
      return plain;
    }

    @Override
    public boolean addsToAcronyms(String ending) {
      return false;
    }
  }

  private static String stemmed(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
