package org.chapterhouse.linking.mention;

import java.util.List;

/**
 * A phrase that names chapters, as {@code f} sees it.
 *
 * @param chance {@link Levels#chance} that a chapter with the phrase links it
 * @param linked whether any does
 * @param senses what it may mean, in order of ids; none when it means too many chapters, and then
 *     it is only in the way of shorter phrases
 */
record Entry(int chance, boolean linked, List<Sense> senses) {
  Entry {
    senses = List.copyOf(senses);
  }
}
