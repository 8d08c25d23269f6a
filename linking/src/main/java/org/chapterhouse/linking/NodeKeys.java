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

  /** The kind that an entity's key starts with, its colon included. */
  static String kindOf(String key) {
    return key.substring(0, key.indexOf(':') + 1);
  }

  /** The folded name in an entity's key. */
  static String nameIn(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  /** Two labels that differ in case, width or spacing only have one key. */
  public static String entity(EntityKind kind, String label) {
    return kind.code() + ":" + fold(label);
  }

  /** A name as keys have it. */
  static String fold(String label) {
    String composed = Normalizer.normalize(label, Normalizer.Form.NFKC);
    String lower = composed.toLowerCase(Locale.ROOT);
    // Lower case can fall apart again, and folding twice must change nothing.
    String settled = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    return SPACE.matcher(settled.strip()).replaceAll("-");
  }
}
