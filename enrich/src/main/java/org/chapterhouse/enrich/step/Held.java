package org.chapterhouse.enrich.step;

import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;

/**
 * What tying a chapter takes of its text, as a task keeps it in memory. The text itself and its
 * syntax tree are let go once they are read: kept, they would fill the memory.
 */
public record Held(OwnText text) {

  // Estimates for a 64-bit JVM: of lists, records and string headers of one link, and of one word.
  private static final int PER_LINK = 300;
  private static final int PER_TOKEN = 24;

  static Held of(ChapterUpdated update, Chapter chapter, Analysis analysis, SharedCards shared) {
    OwnText text =
        OwnText.of(
            chapter, update.getRevision(), update.getSequence(), update.getContentHash(), analysis);
    return new Held(text.with(shared.share(text.card())));
  }

  /** About how many bytes of memory this takes. */
  long weight() {
    long bytes = PER_LINK;
    for (ChapterLink link : text.links()) {
      bytes += PER_LINK + link.href().length() + link.text().length() + link.sentence().length();
    }
    for (FileReference file : text.files()) {
      bytes += PER_LINK + file.href().length() + file.text().length() + file.sentence().length();
    }
    for (TokenRun run : text.prose().runs()) {
      bytes += PER_LINK + (long) PER_TOKEN * run.size();
    }
    return bytes;
  }
}
