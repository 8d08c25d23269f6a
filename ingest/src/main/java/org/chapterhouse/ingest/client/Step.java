package org.chapterhouse.ingest.client;

import java.nio.charset.StandardCharsets;

/** One edit a push is going to ask for. */
sealed interface Step {

  /** File the edit is about. */
  String path();

  /** Chapter the edit names. */
  String id();

  /** Everything that makes this edit this edit; equal texts are one edit, however often sent. */
  String identity();

  /** Key under which the server recognises a repetition of this edit. */
  default String idempotencyKey() {
    return "push-" + Sha256.hex(identity().getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  /**
   * Write a chapter.
   *
   * @param base revision it is based on; 0 when the chapter must not exist
   */
  record Put(LocalChapter chapter, long base) implements Step {
    @Override
    public String path() {
      return chapter.path();
    }

    @Override
    public String id() {
      return chapter.id();
    }

    @Override
    public String identity() {
      return String.join("\n", "put", id(), path(), chapter.contentHash(), "" + base);
    }
  }

  /** Remove a chapter that stands at the base revision. */
  record Remove(String id, String path, long base) implements Step {
    @Override
    public String identity() {
      return String.join("\n", "remove", id, "" + base);
    }
  }

  /** Give a chapter that stands at the base revision another id, with the same content. */
  record Move(String id, LocalChapter target, long base) implements Step {
    @Override
    public String path() {
      return target.path();
    }

    @Override
    public String identity() {
      return String.join("\n", "move", id, target.id(), target.path(), "" + base);
    }
  }
}
