package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What became of one file of a push. */
public sealed interface PushOutcome {

  /** File the outcome is about, below the folder. */
  String path();

  /** The chapter stands at the file's content. */
  record Written(String path, Receipt receipt) implements PushOutcome {}

  /** The chapter whose file is gone was removed. */
  record Removed(String path, Receipt receipt) implements PushOutcome {}

  /** The chapter follows its file to another id; the old one leads there. */
  record Moved(String path, Receipt receipt) implements PushOutcome {}

  /** The file is no chapter, or the server did not want the edit. */
  record Refused(String path, List<Finding> findings) implements PushOutcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Somebody else changed the chapter meanwhile.
   *
   * @param base revision the file is based on; 0 when unknown
   * @param current revision the server has; 0 when it has none
   */
  record Conflict(String path, String id, long base, long current) implements PushOutcome {}

  /** No answer could be had; repeating the push is safe. */
  record Failed(String path, String reason) implements PushOutcome {}

  /** Whether the chapter stands as the folder wishes. */
  @JsonIgnore
  default boolean isDone() {
    return this instanceof Written || this instanceof Removed || this instanceof Moved;
  }
}
