package org.chapterhouse.linking.mention;

import java.util.List;

/**
 * A phrase as the dictionary knows it.
 *
 * @param language language of the chapters it may name and stand in
 * @param stems hashes of its stems, in order; never empty
 */
public record Phrase(String language, List<Long> stems) {
  public Phrase {
    stems = List.copyOf(stems);
  }
}
