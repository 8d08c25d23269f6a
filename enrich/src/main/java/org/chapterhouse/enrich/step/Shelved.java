package org.chapterhouse.enrich.step;

import java.util.Optional;

/**
 * What became of a chapter.
 *
 * @param held what was read of it, when it is a chapter
 * @param complaint why it is none, though it should be: for the dead letter; else empty
 */
public record Shelved(Optional<Held> held, String complaint) {

  static Shelved of(Held held) {
    return new Shelved(Optional.of(held), "");
  }

  static Shelved gone(String complaint) {
    return new Shelved(Optional.empty(), complaint);
  }
}
