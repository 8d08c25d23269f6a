package org.chapterhouse.ingest.client;

import java.nio.charset.StandardCharsets;
import org.chapterhouse.ingest.folder.Sha256;

/** One edit a push is going to ask for. */
sealed interface Step {

  /** File the edit is about. */
  String path();

  /** Chapter the edit names; {@code asset:<path>} for an asset. */
  String id();

  /** Revision the edit is based on; 0 when there must be nothing yet. */
  long base();

  /** Everything that makes this edit this edit; equal texts are one edit, however often sent. */
  String identity();

  /** One word for what it does. */
  String action();

  /**
   * Key under which the server recognises a repetition of this edit.
   *
   * @param stamp sets the edits of one folder apart from equal ones of another
   */
  default String idempotencyKey(String stamp) {
    String whole = stamp + "\n" + identity();
    return "push-" + Sha256.hex(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  /**
   * Write a chapter or an asset.
   *
   * @param removals how often it was removed before, so that it can come again as it was
   */
  record Put(LocalFile file, long base, int removals) implements Step {
    Put(LocalFile file, long base) {
      this(file, base, 0);
    }

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public String id() {
      return file.id();
    }

    @Override
    public String identity() {
      return String.join("\n", "put", id(), path(), file.contentHash(), "" + base, "" + removals);
    }

    @Override
    public String action() {
      return base == 0 ? "create" : "change";
    }
  }

  /** Remove a chapter or an asset that stands at the base revision. */
  record Remove(String id, String path, long base) implements Step {
    @Override
    public String identity() {
      return String.join("\n", "remove", id, "" + base);
    }

    @Override
    public String action() {
      return "remove";
    }
  }

  /**
   * Give a chapter that stands at the base revision another id.
   *
   * @param id the id it has
   * @param edits whether its content changes with it
   */
  record Move(String id, LocalFile target, long base, boolean edits) implements Step {
    @Override
    public String path() {
      return target.path();
    }

    @Override
    public String identity() {
      String content = edits ? target.contentHash() : "";
      return String.join("\n", "move", id, target.id(), target.path(), "" + base, content);
    }

    @Override
    public String action() {
      return edits ? "move and change" : "move";
    }
  }
}
