package org.chapterhouse.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * The stems of all live chapters of one language, on their cards and in their titles. Chapters go
 * by numbers here, which say nothing: another order of filing gives other ones.
 */
public final class StemPostings {
  /** A stem is common when it is in more than one chapter of 2 to the power of this. */
  private static final int COMMON_STEPS = 3;

  /** In a language of fewer chapters no word that two of them share could be rarer. */
  private static final int FEW_CHAPTERS = 16;

  /** Ten times a card's weight to the power of 0.7: the tenth place of a word says less. */
  private static final int[] STRENGTHS = {
    0, 10, 16, 22, 26, 31, 35, 39, 43, 47, 50, 54, 57, 60, 63, 67
  };

  private static final double LENGTH_POWER = 0.4;

  private final Analysis analysis;
  private final Map<Long, Posting> byStem = new HashMap<>();
  private final Map<ChapterId, Integer> numbers = new HashMap<>();
  private final FolderChapters folders = new FolderChapters();
  private @Nullable Entry[] entries = new Entry[64];
  // Beside the entries, since these are asked of thousands at a time.
  private double[] lengths = new double[64];
  private double[] inverseLengths = new double[64];
  private int[] titleLengths = new int[64];
  private double[] popularities = new double[64];
  private int bound;
  private int[] free = new int[16];
  private int freed;

  /** One chapter. */
  @SuppressWarnings("ArrayRecordComponent") // of its words, place by place; never compared
  private record Entry(
      ChapterId id, CardWords words, Posting[] postings, TitleStems title, Set<Long> aliases) {}

  StemPostings(String language) {
    this.analysis = Analysis.of(language);
  }

  /** How many chapters there are. */
  public int chapters() {
    return numbers.size();
  }

  /** All numbers are below it. */
  public int bound() {
    return bound;
  }

  /** The chapter's number; -1 when it is not here. */
  public int number(ChapterId id) {
    return numbers.getOrDefault(id, -1);
  }

  public ChapterId chapter(int number) {
    return entry(number).id();
  }

  public CardWords words(int number) {
    return entry(number).words();
  }

  /** {@link #length(CardWords)} of its card. */
  public double length(int number) {
    return lengths[number];
  }

  public TitleStems title(int number) {
    return entry(number).title();
  }

  /**
   * Adds a count to each chapter's sum, divided by its length, though not to the last bit.
   *
   * @param counts by number
   * @param each what each is multiplied by
   * @param sums by number
   * @param end all numbers are below it
   */
  public void addByLength(int[] counts, double each, double[] sums, int end) {
    for (int number = 0; number < end; number++) {
      sums[number] += counts[number] * each * inverseLengths[number];
    }
  }

  /** How many stems its title has. */
  public int titleLength(int number) {
    return titleLengths[number];
  }

  /**
   * Sets a value for every chapter in a folder.
   *
   * @param folder the id its page has or would have; that page counts too
   */
  public void setInFolder(ChapterId folder, double[] byNumber, double value) {
    folders.set(folder.slug(), byNumber, value);
    int page = number(folder);
    if (page >= 0) {
      byNumber[page] = value;
    }
  }

  /** {@link #popularity} of a chapter that so many link to as link to this one. */
  public int popularityOf(int number) {
    return (int) popularities[number];
  }

  /** Of a chapter that so many link to: one more for each doubling. */
  public static int popularity(int sources) {
    return sources == 0 ? 0 : 1 + Steps.of(sources);
  }

  /** Multiplies each chapter's sum by 1 and so much more for each step of its popularity. */
  public void raiseByPopularity(double each, double[] sums, int end) {
    for (int number = 0; number < end; number++) {
      sums[number] *= 1 + each * popularities[number];
    }
  }

  void setSources(ChapterId id, int count) {
    int number = number(id);
    if (number >= 0) {
      popularities[number] = popularity(count);
    }
  }

  private Entry entry(int number) {
    Entry entry = entries[number];
    if (entry == null) {
      throw new IllegalArgumentException("no chapter has the number " + number);
    }
    return entry;
  }

  /** Whether a stem is in an alias: then it is on the card, but the text need not have it. */
  public boolean isInAlias(int number, long stem) {
    return entry(number).aliases().contains(stem);
  }

  /** Of the title of a card that need not be here. */
  public TitleStems title(Card card) {
    int number = number(card.id());
    return number >= 0 && title(number).title().equals(card.title())
        ? title(number)
        : TitleStems.of(card.title(), Analysis.of(card.id().language()));
  }

  /** How strong a stem is that weighs so much on a card. */
  public static int strength(int weight) {
    return STRENGTHS[weight];
  }

  /**
   * By what two cards' shared stems are divided, so that long cards are not like all others:
   * somewhat less than the root of the sum of squares, or short chapters would be preferred. Never
   * 0. Weights of stems do not enter it: where one steps, only those who share it score otherwise.
   */
  public static double length(CardWords words) {
    int squares = 0;
    for (byte weight : words.weights()) {
      squares += strength(weight) * strength(weight);
    }
    return StrictMath.pow(Math.max(1, squares), LENGTH_POWER);
  }

  /**
   * Where the stems of a card stand, place by place.
   *
   * @param card need not be here
   */
  public List<Posting> of(Card card) {
    int number = number(card.id());
    return number >= 0 && words(number).equals(card.words())
        ? Arrays.asList(entry(number).postings())
        : Arrays.stream(card.words().stems()).mapToObj(this::of).toList();
  }

  /** Where a stem stands; empty when nowhere. */
  public Posting of(long stem) {
    return byStem.getOrDefault(stem, Posting.NONE);
  }

  /**
   * What a stem weighs: the rarer the more, in steps of doublings, nothing where it is common.
   * Twice as many chapters, and it weighs one less.
   */
  public int weight(long stem) {
    return weight(of(stem));
  }

  /** The same of a stem that stands there. */
  public int weight(Posting posting) {
    return weight(chapters(), posting.size());
  }

  static int weight(int chapters, int frequency) {
    int weight = Steps.of(chapters) - Steps.of(frequency);
    boolean common = weight < COMMON_STEPS && chapters >= FEW_CHAPTERS;
    return frequency == 0 || common ? 0 : weight;
  }

  void add(Card card) {
    CardWords words = card.words();
    TitleStems title = TitleStems.of(card.title(), analysis);
    int number = take();
    Posting[] postings = new Posting[words.stems().length];
    entries[number] = new Entry(card.id(), words, postings, title, aliases(card));
    lengths[number] = length(words);
    inverseLengths[number] = 1 / lengths[number];
    titleLengths[number] = title.stems().length;
    numbers.put(card.id(), number);
    folders.add(card.id(), number);
    for (int at = 0; at < words.stems().length; at++) {
      long stem = words.stems()[at];
      postings[at] = posting(stem);
      postings[at].add(number, words.weights()[at], title.has(stem));
    }
    for (long stem : title.stems()) {
      if (Arrays.binarySearch(words.stems(), stem) < 0) {
        posting(stem).add(number, 0, true);
      }
    }
  }

  private Set<Long> aliases(Card card) {
    Set<Long> stems = new HashSet<>();
    for (String alias : card.aliases()) {
      TokenRun tokens = analysis.tokens(alias);
      for (int at = 0; at < tokens.size(); at++) {
        stems.add(tokens.stem(at));
      }
    }
    return Set.copyOf(stems);
  }

  private Posting posting(long stem) {
    return byStem.computeIfAbsent(stem, any -> new Posting());
  }

  private int take() {
    if (freed > 0) {
      return free[--freed];
    }
    if (bound == entries.length) {
      entries = Arrays.copyOf(entries, bound * 2);
      lengths = Arrays.copyOf(lengths, bound * 2);
      inverseLengths = Arrays.copyOf(inverseLengths, bound * 2);
      titleLengths = Arrays.copyOf(titleLengths, bound * 2);
      popularities = Arrays.copyOf(popularities, bound * 2);
    }
    return bound++;
  }

  void remove(ChapterId id) {
    Set<Long> stems = stems(id);
    Integer number = numbers.remove(id);
    if (number == null) {
      throw new IllegalStateException(id + " is not here");
    }
    folders.remove(id, number);
    for (long stem : stems) {
      byStem.computeIfPresent(stem, (any, posting) -> posting.remove(number) ? null : posting);
    }
    entries[number] = null;
    if (freed == free.length) {
      free = Arrays.copyOf(free, freed * 2);
    }
    free[freed++] = number;
  }

  /** All stems of a chapter; none when it is not here. */
  Set<Long> stems(ChapterId id) {
    int number = number(id);
    Set<Long> stems = new HashSet<>();
    if (number >= 0) {
      Arrays.stream(words(number).stems()).forEach(stems::add);
      Arrays.stream(title(number).stems()).forEach(stems::add);
    }
    return stems;
  }
}
