package org.chapterhouse.linking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chapterhouse.markdown.ChapterId;

/** Keys of graph nodes: {@code chapter:<id>} and {@code <kind>:<folded label>}. */
public final class NodeKeys {
  static final String CHAPTER_PREFIX = "chapter:";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private NodeKeys() {}

  public static String chapter(ChapterId id) {
    return CHAPTER_PREFIX + id;
  }

  /** Two labels that differ in case, width or spacing only have one key. */
  public static String entity(EntityKind kind, String label) {
    return kind.code() + ":" + fold(label);
  }

  private static String fold(String label) {
    String composed = Normalizer.normalize(label, Normalizer.Form.NFKC);
    String lower = composed.toLowerCase(Locale.ROOT);
    // Lower case can fall apart again, and folding twice must change nothing.
    String settled = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    return SPACE.matcher(settled.strip()).replaceAll("-");
  }
}
