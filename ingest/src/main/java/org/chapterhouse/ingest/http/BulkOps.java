package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.ledger.AssetPaths;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.ingest.ledger.Ledger;
import org.chapterhouse.runtime.http.ProblemException;

/** Makes edits of the lines of a bulk request. Every edit has a key, so that it can be repeated. */
final class BulkOps {

  private final ChapterRules rules;
  private final int maxChapterBytes;
  private final Credentials who;

  BulkOps(ChapterRules rules, int maxChapterBytes, Credentials who) {
    this.rules = rules;
    this.maxChapterBytes = maxChapterBytes;
    this.who = who;
  }

  /**
   * The edit a line asks for.
   *
   * @throws ProblemException 400 or 413 when it asks for none
   */
  EditWish wish(BulkLine line) {
    return switch (line.text("op")) {
      case "put" -> put(line);
      case "remove" -> edit(line, EditKind.REMOVE, id(line), "");
      case "move" -> move(line);
      case "put-asset" -> putAsset(line);
      case "remove-asset" -> edit(line, EditKind.REMOVE_ASSET, "", assetPath(line));
      default -> throw BulkLine.bad("'op' must be put, remove, move, put-asset or remove-asset.");
    };
  }

  private EditWish put(BulkLine line) {
    String id = id(line);
    String path = Parameters.path(line.text("path"), id + ".md");
    return edit(line, EditKind.PUT, id, path, "", "", content(line, maxChapterBytes));
  }

  private EditWish putAsset(BulkLine line) {
    byte[] content = content(line, Ledger.MAX_ASSET_BYTES);
    return edit(line, EditKind.PUT_ASSET, "", assetPath(line), "", "", content);
  }

  private EditWish move(BulkLine line) {
    String from = Parameters.checkedId(line.text("from"), rules);
    String to = Parameters.checkedId(line.text("to"), rules);
    String newPath = Parameters.path(line.text("newPath"), to + ".md");
    boolean edits = line.has("content") || line.has("contentBase64");
    byte[] content = edits ? content(line, maxChapterBytes) : new byte[0];
    return edit(line, EditKind.MOVE, from, "", to, newPath, content);
  }

  private EditWish edit(BulkLine line, EditKind kind, String id, String path) {
    return edit(line, kind, id, path, "", "", new byte[0]);
  }

  private EditWish edit(
      BulkLine line,
      EditKind kind,
      String id,
      String path,
      String newId,
      String newPath,
      byte[] content) {
    Condition base = condition(line.member("base"));
    String key = line.has("key") ? Parameters.checkedKey(line.text("key")) : mintedKey();
    return new EditWish(
        kind,
        id,
        path,
        newId,
        newPath,
        ByteBuffer.wrap(content),
        base.base(),
        base.revision(),
        key,
        who.source(),
        who.author(),
        true,
        0,
        0);
  }

  private String id(BulkLine line) {
    if (line.has("id")) {
      return Parameters.checkedId(line.text("id"), rules);
    }
    String path = line.text("path");
    return rules
        .idAt(path)
        .orElseThrow(
            () ->
                new ProblemException(
                    400, "bad-id", "The line names no chapter: give its id, or a path in .md."));
  }

  private static String assetPath(BulkLine line) {
    String path = line.text("path");
    AssetPaths.faultOf(path)
        .ifPresent(
            fault -> {
              throw new ProblemException(400, "bad-asset-path", fault);
            });
    return path;
  }

  private static byte[] content(BulkLine line, int limit) {
    byte[] content = line.content();
    if (content.length > limit) {
      throw new ProblemException(
              413, "too-large", "The content is larger than " + limit + " bytes.")
          .with("maxBytes", limit);
    }
    return content;
  }

  private static Condition condition(JsonNode base) {
    if (base.isIntegralNumber() && base.canConvertToLong() && base.longValue() >= 0) {
      return new Condition(BaseCondition.REVISION, base.longValue());
    }
    return switch (base.isMissingNode() ? "none" : base.asText("")) {
      case "none" -> new Condition(BaseCondition.NONE, 0);
      case "absent" -> new Condition(BaseCondition.ABSENT, 0);
      case "any" -> new Condition(BaseCondition.ANY, 0);
      default -> throw BulkLine.bad("'base' must be absent, any, none or a revision.");
    };
  }

  private static String mintedKey() {
    return UUID.randomUUID().toString();
  }
}
