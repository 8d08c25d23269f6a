package org.chapterhouse.ingest.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;

/** A ledger's memory on the heap, kept the way the processor keeps its stores. */
final class Book implements LedgerView {

  private final Ledger ledger;
  private final Map<String, ChapterUpdated> chapters = new HashMap<>();
  private final Map<String, AssetUpdated> assets = new HashMap<>();
  private final Map<String, EditDecided> decisions = new HashMap<>();
  private long sequence;

  Book(Ledger ledger) {
    this.ledger = ledger;
  }

  Decision decide(EditRequested edit) {
    Decision decision = ledger.decide(edit, this);
    decision.updates().forEach(update -> chapters.put(update.getChapterId(), update));
    decision
        .assets()
        .forEach(update -> assets.put(update.getPath(), LedgerStores.withoutBytes(update)));
    sequence += decision.updates().size() + decision.assets().size();
    if (decision.first()) {
      decisions.put(
          edit.getAuthor() + "\n" + edit.getIdempotencyKey(),
          EditDecided.newBuilder(decision.decided()).setRefused(null).build());
    }
    return decision;
  }

  @Override
  public Optional<ChapterUpdated> latest(String chapterId) {
    return Optional.ofNullable(chapters.get(chapterId));
  }

  @Override
  public Optional<AssetUpdated> latestAsset(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  @Override
  public Optional<EditDecided> decisionUnder(String author, String idempotencyKey) {
    return Optional.ofNullable(decisions.get(author + "\n" + idempotencyKey));
  }

  @Override
  public long lastSequence() {
    return sequence;
  }
}
