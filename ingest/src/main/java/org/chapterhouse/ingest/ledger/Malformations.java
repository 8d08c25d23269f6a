package org.chapterhouse.ingest.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Problem;

/** What a record must have before anything else can be asked of it. */
final class Malformations {

  private Malformations() {}

  static List<Problem> of(EditRequested edit, ChapterRules rules) {
    List<Problem> found = new ArrayList<>();
    if (edit.getEditId().isEmpty()) {
      found.add(malformed("no-edit-id", "The edit has no id."));
    }
    if (edit.getKind() == EditKind.UNKNOWN) {
      found.add(malformed("unknown-kind", "The edit is of no kind this ledger knows."));
    }
    if (edit.getBase() == BaseCondition.UNKNOWN) {
      found.add(malformed("unknown-condition", "The edit's base condition is not a known one."));
    }
    if (edit.getIdempotencyKey().isEmpty()) {
      found.add(malformed("no-key", "The edit has no idempotency key."));
    }
    if (hasEndlessText(edit)) {
      found.add(malformed("too-long", "A field of the edit is longer than 1024 characters."));
    }
    found.addAll(EditCase.isAboutAsset(edit) ? assetPath(edit) : ids(edit, rules));
    return found;
  }

  private static boolean hasEndlessText(EditRequested edit) {
    return Stream.of(
            edit.getEditId(),
            edit.getChapterId(),
            edit.getPath(),
            edit.getNewChapterId(),
            edit.getNewPath(),
            edit.getIdempotencyKey(),
            edit.getRequestHash(),
            edit.getSource(),
            edit.getAuthor())
        .anyMatch(text -> text.length() > CompleteEdit.MAX_TEXT);
  }

  private static List<Problem> assetPath(EditRequested edit) {
    return AssetPaths.faultOf(edit.getPath())
        .map(
            fault ->
                Problem.newBuilder()
                    .setCode("bad-asset-path")
                    .setMessage(fault)
                    .setFix("Rename the file, or leave it out.")
                    .build())
        .stream()
        .toList();
  }

  private static List<Problem> ids(EditRequested edit, ChapterRules rules) {
    List<Problem> found = new ArrayList<>();
    if (!rules.isId(edit.getChapterId())) {
      found.add(malformed("bad-id", "No chapter can have the id '" + edit.getChapterId() + "'."));
    }
    if (edit.getKind() == EditKind.MOVE) {
      found.addAll(target(edit, rules));
    }
    return found;
  }

  private static List<Problem> target(EditRequested edit, ChapterRules rules) {
    if (!rules.isId(edit.getNewChapterId())) {
      return List.of(
          malformed("bad-id", "No chapter can have the id '" + edit.getNewChapterId() + "'."));
    }
    if (edit.getNewChapterId().equals(edit.getChapterId())) {
      return List.of(malformed("move-to-itself", "The move leads to where the chapter stands."));
    }
    return List.of();
  }

  private static Problem malformed(String code, String message) {
    return Problem.newBuilder()
        .setCode(code)
        .setMessage(message)
        .setFix("Send the edit through the HTTP API or the chapterhouse command.")
        .build();
  }
}
