package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;

/**
 * An image of this site, or a link to a file of it that is no chapter. Whether the file is there,
 * only a catalogue knows.
 *
 * @param href the destination as the Markdown means it, escapes and entities decoded
 * @param candidates paths below the content folder it can mean, NFC, best first, at least one, none
 *     twice; the first that is there wins
 * @param text the image's description or the link's text, plain
 * @param image whether it is shown in place
 * @param sentence the sentence it stands in, plain, cut around it when very long
 * @param line line in the file where it starts, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record FileReference(
    String href,
    List<String> candidates,
    String text,
    boolean image,
    String sentence,
    int line,
    int start,
    int end)
    implements Reference {
  public FileReference {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a file reference needs a candidate: " + href);
    }
  }

  @Override
  public Optional<String> urlIn(LinkTargets targets) {
    return targets.urlOf(this);
  }
}
