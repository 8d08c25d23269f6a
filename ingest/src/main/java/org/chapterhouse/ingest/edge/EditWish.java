package org.chapterhouse.ingest.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.ingest.ledger.ContentHash;

/**
 * What a caller asks for, before it is an edit.
 *
 * @param kind what is asked for
 * @param chapterId the chapter; empty for assets
 * @param path put: path of its file; assets: their path
 * @param newChapterId move: its new id
 * @param newPath move: its new path
 * @param content put: the file; else empty
 * @param base condition on the chapter's state
 * @param baseRevision the revision, where the condition names one
 * @param idempotencyKey the caller's key; empty to have one minted
 * @param source source the edit comes from
 * @param author author as the token names them
 * @param bulk whether it may wait behind interactive edits
 * @param purgedRevision purge: the revision that is to go; else 0
 * @param restoredRevision put: the revision whose content it brings back; else 0
 */
public record EditWish(
    EditKind kind,
    String chapterId,
    String path,
    String newChapterId,
    String newPath,
    ByteBuffer content,
    BaseCondition base,
    long baseRevision,
    String idempotencyKey,
    String source,
    String author,
    boolean bulk,
    long purgedRevision,
    long restoredRevision) {

  /** The edit, with a new id. */
  public EditRequested toEdit(Instant now) {
    return EditRequested.newBuilder()
        .setEditId(EditIds.mint(now))
        .setKind(kind)
        .setChapterId(chapterId)
        .setPath(path)
        .setNewChapterId(newChapterId)
        .setNewPath(newPath)
        .setContent(content)
        .setBase(base)
        .setBaseRevision(baseRevision)
        .setIdempotencyKey(idempotencyKey.isEmpty() ? UUID.randomUUID().toString() : idempotencyKey)
        .setRequestHash(requestHash())
        .setSource(source)
        .setAuthor(author)
        .setBulk(bulk)
        .setRequestedAt(now)
        .setPurgedRevision(purgedRevision)
        .setRestoredRevision(restoredRevision)
        .build();
  }

  /** Over all that makes two requests the same wish; each part is preceded by its length. */
  String requestHash() {
    StringBuilder parts = new StringBuilder();
    String[] all = {
      kind.name(),
      chapterId,
      path,
      newChapterId,
      newPath,
      ContentHash.of(content),
      base.name(),
      Long.toString(baseRevision),
      source,
      Long.toString(purgedRevision),
      Long.toString(restoredRevision)
    };
    for (String part : all) {
      parts.append(part.length()).append(':').append(part).append('\n');
    }
    return ContentHash.of(parts.toString().getBytes(StandardCharsets.UTF_8));
  }
}
