package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.jspecify.annotations.Nullable;

/**
 * Makes any record an edit whose fields are all there and of a bearable length, so that the table
 * need not fear null and a refusal can always carry the edit. Absent fields become the schema's
 * defaults; endless ones are cut just past the length the table refuses.
 */
final class CompleteEdit {

  /** Longest text, in UTF-16 units, that any field but the content may have. */
  static final int MAX_TEXT = 1024;

  private CompleteEdit() {}

  static EditRequested of(@Nullable EditRequested edit, @Nullable String key) {
    if (edit == null) {
      return EditRequested.newBuilder().setEditId(text(key)).build();
    }
    String editId = text(edit.getEditId());
    return EditRequested.newBuilder()
        .setEditId(editId.isEmpty() ? text(key) : editId)
        .setKind(or(edit.getKind(), EditKind.UNKNOWN))
        .setChapterId(text(edit.getChapterId()))
        .setPath(text(edit.getPath()))
        .setNewChapterId(text(edit.getNewChapterId()))
        .setNewPath(text(edit.getNewPath()))
        .setContent(or(edit.getContent(), ByteBuffer.allocate(0)))
        .setBase(or(edit.getBase(), BaseCondition.UNKNOWN))
        .setBaseRevision(edit.getBaseRevision())
        .setIdempotencyKey(text(edit.getIdempotencyKey()))
        .setRequestHash(text(edit.getRequestHash()))
        .setSource(text(edit.getSource()))
        .setAuthor(text(edit.getAuthor()))
        .setBulk(edit.getBulk())
        .setRequestedAt(or(edit.getRequestedAt(), Instant.EPOCH))
        .setPurgedRevision(edit.getPurgedRevision())
        .setRestoredRevision(edit.getRestoredRevision())
        .build();
  }

  private static String text(@Nullable String text) {
    String present = or(text, "");
    return present.length() <= MAX_TEXT ? present : present.substring(0, MAX_TEXT + 1);
  }

  private static <T> T or(@Nullable T value, T absent) {
    return value == null ? absent : value;
  }
}
