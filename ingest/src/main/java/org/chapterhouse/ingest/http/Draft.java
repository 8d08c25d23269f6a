package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;

/** What all writes have in common, read from a request; becomes a wish once the body is known. */
record Draft(
    EditKind kind,
    String chapterId,
    Condition condition,
    String key,
    Credentials who,
    boolean bulk,
    Progress wanted,
    String traceparent) {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  static Draft of(Context request, Credentials who, EditKind kind, String chapterId) {
    return new Draft(
        kind,
        chapterId,
        Condition.of(request),
        Parameters.idempotencyKey(request),
        who,
        Parameters.bulk(request),
        Parameters.wanted(request),
        Parameters.traceparent(request));
  }

  BaseCondition base() {
    return condition.base();
  }

  /** The same with {@code If-Match: *} in place of no condition. */
  Draft orAnyPresent() {
    return base() == BaseCondition.NONE
        ? new Draft(kind, chapterId, Condition.ANY, key, who, bulk, wanted, traceparent)
        : this;
  }

  /** Whether an accepted put makes the chapter rather than changing it. */
  boolean mayCreate() {
    return base() == BaseCondition.NONE || base() == BaseCondition.ABSENT;
  }

  EditWish put(String path, byte[] content) {
    return wish(path, "", "", ByteBuffer.wrap(content), 0, 0);
  }

  /** A put that brings an old revision's content back. */
  EditWish restore(String path, ByteBuffer content, long revision) {
    return wish(path, "", "", content, 0, revision);
  }

  EditWish purge(long revision) {
    return wish("", "", "", NOTHING, revision, 0);
  }

  EditWish remove() {
    return wish("", "", "", NOTHING, 0, 0);
  }

  EditWish removeAsset(String path) {
    return wish(path, "", "", NOTHING, 0, 0);
  }

  /** A move; empty content keeps what the chapter has. */
  EditWish move(String newChapterId, String newPath, byte[] content) {
    return wish("", newChapterId, newPath, ByteBuffer.wrap(content), 0, 0);
  }

  private EditWish wish(
      String path,
      String newChapterId,
      String newPath,
      ByteBuffer content,
      long purgedRevision,
      long restoredRevision) {
    return new EditWish(
        kind,
        chapterId,
        path,
        newChapterId,
        newPath,
        content,
        condition.base(),
        condition.revision(),
        key,
        who.source(),
        who.author(),
        bulk,
        purgedRevision,
        restoredRevision);
  }
}
