package org.chapterhouse.ingest.ledger;

import java.util.List;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Outcome;

/** The records that accepting an edit of an asset amounts to. */
final class AssetVerdicts {

  private AssetVerdicts() {}

  static Decision put(EditCase each) {
    EditRequested edit = each.edit();
    return accepted(
        each,
        revisionOf(each)
            .setState(AssetState.PRESENT)
            .setContent(edit.getContent())
            .setContentHash(ContentHash.of(edit.getContent()))
            .build());
  }

  static Decision remove(EditCase each) {
    return accepted(each, revisionOf(each).setState(AssetState.REMOVED).build());
  }

  private static AssetUpdated.Builder revisionOf(EditCase each) {
    EditRequested edit = each.edit();
    long revision = each.standing().revision();
    return AssetUpdated.newBuilder()
        .setPath(edit.getPath())
        .setRevision(revision + 1)
        .setPreviousRevision(revision)
        .setSequence(each.lastSequence() + 1)
        .setEditId(edit.getEditId())
        .setSource(edit.getSource())
        .setAuthor(edit.getAuthor())
        .setBulk(edit.getBulk())
        .setEditedAt(edit.getRequestedAt());
  }

  private static Decision accepted(EditCase each, AssetUpdated update) {
    return new Decision(
        Verdicts.answer(each, Outcome.ACCEPTED)
            .setRevision(update.getRevision())
            .setSequence(update.getSequence())
            .setContentHash(update.getContentHash())
            .build(),
        List.of(),
        List.of(update),
        true);
  }
}
