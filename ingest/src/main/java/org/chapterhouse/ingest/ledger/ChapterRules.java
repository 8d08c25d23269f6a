package org.chapterhouse.ingest.ledger;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.Problem;

/** What the ledger asks about ids and texts. Implementations are pure and total. */
public interface ChapterRules {

  /** Whether this is the id of a chapter, spelled as the ledger keeps it. */
  boolean isId(String id);

  /** The chapter whose file stands at this path, unless its front matter says otherwise. */
  Optional<String> idAt(String path);

  /**
   * What is wrong with this content at this path as the text of this chapter; empty when nothing
   * is.
   */
  List<Problem> problems(String id, String path, byte[] content);
}
