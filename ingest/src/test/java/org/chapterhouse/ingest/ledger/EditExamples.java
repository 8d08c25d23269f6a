package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Problem;

/** Edits as the tests write them, and rules simple enough to see through. */
final class EditExamples {

  static final int MAX_CONTENT = 1000;

  private static int edits;

  private EditExamples() {}

  static EditRequested.Builder put(String id, String content) {
    return edit(EditKind.PUT, id).setPath(id + ".md").setContent(bytes(content));
  }

  static EditRequested.Builder remove(String id) {
    return edit(EditKind.REMOVE, id);
  }

  static EditRequested.Builder move(String from, String to) {
    return edit(EditKind.MOVE, from).setNewChapterId(to).setNewPath(to + ".md");
  }

  static EditRequested.Builder purge(String id, long revision) {
    return edit(EditKind.PURGE, id).setBase(BaseCondition.ANY).setPurgedRevision(revision);
  }

  static EditRequested.Builder putAsset(String path, String content) {
    return edit(EditKind.PUT_ASSET, "").setPath(path).setContent(bytes(content));
  }

  static EditRequested.Builder removeAsset(String path) {
    return edit(EditKind.REMOVE_ASSET, "").setPath(path);
  }

  static EditRequested.Builder at(EditRequested.Builder edit, long revision) {
    return edit.setBase(BaseCondition.REVISION).setBaseRevision(revision);
  }

  static EditRequested.Builder keyed(EditRequested.Builder edit, String key, String hash) {
    return edit.setIdempotencyKey(key).setRequestHash(hash);
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ids of letters, digits and slashes; text is wrong where it says so; the path names the id. */
  static ChapterRules rules() {
    return new ChapterRules() {
      @Override
      public boolean isId(String id) {
        return id.matches("[a-z]{2}/[a-z0-9/]{1,40}");
      }

      @Override
      public Optional<String> idAt(String path) {
        return Optional.of(path.replaceFirst("\\.md$", ""));
      }

      @Override
      public List<Problem> problems(String id, String path, byte[] content) {
        boolean wrong = new String(content, StandardCharsets.UTF_8).startsWith("wrong");
        boolean elsewhere = !path.equals(id + ".md") && !path.equals(id + "/index.md");
        return wrong || elsewhere
            ? List.of(Problem.newBuilder().setCode("wrong").setLine(1).setColumn(1).build())
            : List.of();
      }
    };
  }

  private static EditRequested.Builder edit(EditKind kind, String id) {
    edits++;
    return EditRequested.newBuilder()
        .setEditId("edit-" + edits)
        .setKind(kind)
        .setChapterId(id)
        .setBase(BaseCondition.NONE)
        .setIdempotencyKey("key-" + edits)
        .setRequestHash("hash-" + edits)
        .setSource("test")
        .setAuthor("ada")
        .setRequestedAt(Instant.ofEpochMilli(1_000_000 + edits));
  }
}
