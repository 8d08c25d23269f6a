package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What became of one file of a push. */
public sealed interface PushOutcome {

  /** File the outcome is about, below the folder. */
  String path();

  /** The server took the edit. */
  sealed interface Receipted extends PushOutcome {
    Receipt receipt();
  }

  /** The chapter or asset stands at the file's content. */
  record Written(String path, Receipt receipt) implements Receipted {}

  /** The chapter or asset whose file is gone was removed. */
  record Removed(String path, Receipt receipt) implements Receipted {}

  /** The chapter follows its file to another id; the old one leads there. */
  record Moved(String path, Receipt receipt) implements Receipted {}

  /**
   * A dry run would ask for this.
   *
   * @param action {@code create}, {@code change}, {@code move}, {@code move and change} or {@code
   *     remove}
   * @param id chapter, or {@code asset:<path>}
   * @param base revision it would be based on; 0 when there is none
   * @param previousId of a move: the id it has; else empty
   */
  record Planned(String path, String action, String id, long base, String previousId)
      implements PushOutcome {}

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
   * @param diff from the server's text to the file's, cut short; empty when it was not fetched
   */
  record Conflict(String path, String id, long base, long current, List<String> diff)
      implements PushOutcome {
    public Conflict {
      diff = List.copyOf(diff);
    }

    Conflict(String path, String id, long base, long current) {
      this(path, id, base, current, List.of());
    }

    Conflict with(List<String> lines) {
      return new Conflict(path, id, base, current, lines);
    }
  }

  /** No answer could be had; repeating the push is safe. */
  record Failed(String path, String reason) implements PushOutcome {}

  /** Whether the chapter stands as the folder wishes, or would. */
  @JsonIgnore
  default boolean isDone() {
    return !(this instanceof Refused || this instanceof Conflict || this instanceof Failed);
  }
}
