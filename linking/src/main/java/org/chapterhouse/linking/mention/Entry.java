package org.chapterhouse.linking.mention;

import java.util.List;

/**
 * A phrase that names chapters, as {@code f} sees it.
 *
 * @param chance {@link Levels#chance} that a chapter with the phrase links it
 * @param linking {@link Levels#doublings} of the chapters that link it
 * @param containing the same of those that contain it
 * @param senses what it may mean, in order of ids; none when it means too many chapters, and then
 *     it is only in the way of shorter phrases
 */
record Entry(int chance, int linking, int containing, List<Sense> senses) {
  Entry {
    senses = List.copyOf(senses);
  }

  /** Those of its senses that no other is more common than; in the same order. */
  List<Sense> commonest() {
    if (senses.size() < 2) {
      return senses;
    }
    int most = senses.stream().mapToInt(Sense::commonness).max().orElseThrow();
    return senses.stream().filter(sense -> sense.commonness() == most).toList();
  }
}
