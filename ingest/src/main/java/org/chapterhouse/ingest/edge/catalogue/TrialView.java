package org.chapterhouse.ingest.edge.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.ingest.edge.AssetEntry;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.KafkaAwayException;
import org.chapterhouse.ingest.edge.SourceEntry;
import org.chapterhouse.ingest.ledger.Decision;
import org.chapterhouse.ingest.ledger.LedgerView;

/** The ledger's memory as the edge's indexes know it, and on top what the trial has done to it. */
final class TrialView implements LedgerView {

  /** Far beyond any real sequence, so that whatever is tried is newer than what there is. */
  private static final long BEYOND = 1L << 60;

  private final Edge edge;
  private final Map<String, ChapterUpdated> chapters = new HashMap<>();
  private final Map<String, AssetUpdated> assets = new HashMap<>();
  private long sequence = BEYOND;

  TrialView(Edge edge) {
    this.edge = edge;
  }

  void remember(Decision decision) {
    decision.updates().forEach(update -> chapters.put(update.getChapterId(), update));
    decision.assets().forEach(update -> assets.put(update.getPath(), update));
    sequence += decision.updates().size() + decision.assets().size();
  }

  /**
   * Makes sure that the chapter's text is at hand, which only a move needs.
   *
   * @throws KafkaAwayException when it cannot be read now
   */
  void fetchText(String chapterId) {
    if (chapters.containsKey(chapterId)) {
      return;
    }
    edge.find(chapterId)
        .filter(SourceEntry::present)
        .ifPresent(
            entry ->
                chapters.put(
                    chapterId,
                    edge.read(entry)
                        .orElseThrow(
                            () -> new KafkaAwayException(chapterId + " is being changed"))));
  }

  @Override
  public Optional<ChapterUpdated> latest(String chapterId) {
    return Optional.ofNullable(chapters.get(chapterId))
        .or(() -> edge.find(chapterId).map(TrialView::chapter));
  }

  @Override
  public Optional<AssetUpdated> latestAsset(String path) {
    return Optional.ofNullable(assets.get(path))
        .or(() -> edge.findAsset(path).map(TrialView::asset));
  }

  /** A dry run is no request that could be repeated, so keys do not matter to it. */
  @Override
  public Optional<EditDecided> decisionUnder(String author, String idempotencyKey) {
    return Optional.empty();
  }

  @Override
  public long lastSequence() {
    return sequence;
  }

  private static ChapterUpdated chapter(SourceEntry entry) {
    return ChapterUpdated.newBuilder()
        .setChapterId(entry.id())
        .setPath(entry.path())
        .setState(entry.present() ? ChapterState.PRESENT : ChapterState.REMOVED)
        .setRevision(entry.revision())
        .setSequence(entry.sequence())
        .setContentHash(entry.contentHash())
        .setMovedTo(entry.movedTo())
        .build();
  }

  private static AssetUpdated asset(AssetEntry entry) {
    return AssetUpdated.newBuilder()
        .setPath(entry.path())
        .setState(entry.present() ? AssetState.PRESENT : AssetState.REMOVED)
        .setRevision(entry.revision())
        .setSequence(entry.sequence())
        .setContentHash(entry.contentHash())
        .build();
  }
}
