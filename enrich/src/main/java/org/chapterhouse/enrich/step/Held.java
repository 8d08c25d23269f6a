package org.chapterhouse.enrich.step;

import java.util.List;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;

/**
 * What tying a chapter takes of its text. The text itself and its syntax tree are let go once they
 * are read: kept, they would fill the memory.
 *
 * @param card its card
 * @param path its file
 * @param links its links, in the card's order
 * @param files its references to files, in the card's order
 */
public record Held(Card card, String path, List<ChapterLink> links, List<FileReference> files) {

  // An estimate of the lists, records and string headers of one link on a 64-bit JVM.
  private static final int PER_LINK = 300;

  static Held of(ChapterUpdated update, Chapter chapter, SharedCards shared) {
    Card card =
        Card.of(chapter, update.getRevision(), update.getSequence(), update.getContentHash());
    return new Held(shared.share(card), chapter.path(), chapter.links(), chapter.files());
  }

  /** About how many bytes of memory this takes. */
  long weight() {
    long bytes = PER_LINK;
    for (ChapterLink link : links) {
      bytes += PER_LINK + link.href().length() + link.text().length() + link.sentence().length();
    }
    for (FileReference file : files) {
      bytes += PER_LINK + file.href().length() + file.text().length() + file.sentence().length();
    }
    return bytes;
  }
}
