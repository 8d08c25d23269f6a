package org.chapterhouse.linking.words;

import java.util.List;

/**
 * The words of a chapter's prose, as {@link org.chapterhouse.markdown.ProseText} has it. Each
 * stands in the source exactly as it reads; one that does not, because an escape, an entity or
 * emphasis is in it, is left out and ends its run.
 *
 * @param runs in document order, none empty
 */
public record Prose(List<TokenRun> runs) {
  /** Of a chapter without any. */
  public static final Prose NONE = new Prose(List.of());

  public Prose {
    runs = List.copyOf(runs);
  }

  /** Tokens in all runs. */
  public int size() {
    int size = 0;
    for (TokenRun run : runs) {
      size += run.size();
    }
    return size;
  }
}
