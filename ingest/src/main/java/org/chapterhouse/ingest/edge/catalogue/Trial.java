package org.chapterhouse.ingest.edge.catalogue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.ledger.Decision;
import org.chapterhouse.ingest.ledger.Ledger;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.LinkChange;
import org.chapterhouse.linking.LinkChanges;
import org.chapterhouse.linking.LinkSummary;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.jspecify.annotations.Nullable;

/**
 * A dry run: edits decided one after another as the ledger would decide them now, and what they
 * would do to links. Nothing is written.
 */
public final class Trial implements AutoCloseable {

  /** Texts a trial may hold; a push of more is to be tried in parts. */
  private static final long MOST_BYTES = 64L << 20;

  private static final long BYTES_PER_EDIT = 1024;

  private final Ledger ledger;
  private final ChapterReader reader;
  private final TrialView view;
  private final @Nullable LinkChanges links;
  private final Clock clock;
  private final Runnable onClose;
  private final LinkSummary summary = new LinkSummary();
  private long bytes;

  /**
   * @param links the catalogue to try on; null when it is behind, and then links are not known
   */
  Trial(
      Ledger ledger,
      ChapterReader reader,
      TrialView view,
      @Nullable LinkChanges links,
      Clock clock,
      Runnable onClose) {
    this.ledger = ledger;
    this.reader = reader;
    this.view = view;
    this.links = links;
    this.clock = clock;
    this.onClose = onClose;
  }

  /**
   * What would become of the edit after those tried before. The decision names no edit and no
   * sequence, since there is none.
   *
   * @throws TrialTooLargeException when the trial holds as much as it may
   * @throws org.chapterhouse.ingest.edge.KafkaAwayException when a text cannot be read now
   */
  public synchronized EditDecided take(EditWish wish) {
    bytes += wish.content().remaining() + BYTES_PER_EDIT;
    if (bytes > MOST_BYTES) {
      throw new TrialTooLargeException(MOST_BYTES);
    }
    if (wish.kind() == EditKind.MOVE && !wish.content().hasRemaining()) {
      view.fetchText(wish.chapterId());
    }
    EditRequested edit = wish.toEdit(clock.instant());
    Decision decision = ledger.decide(edit, view);
    view.remember(decision);
    if (links != null) {
      decision.updates().forEach(update -> summary.add(file(update, links)));
      decision.assets().forEach(update -> summary.add(file(update, links)));
    }
    return EditDecided.newBuilder(decision.decided()).setEditId("").setSequence(0).build();
  }

  /** What all edits so far would do to links; empty when that is not known. */
  public synchronized Optional<LinkSummary> links() {
    return links == null ? Optional.empty() : Optional.of(summary);
  }

  @Override
  public void close() {
    onClose.run();
  }

  private LinkChange file(ChapterUpdated update, LinkChanges changes) {
    ChapterId id = ChapterId.parse(update.getChapterId());
    if (update.getState() != ChapterState.PRESENT) {
      return update.getMovedTo().isEmpty()
          ? changes.remove(id, update.getSequence())
          : changes.file(
              Card.redirect(
                  id,
                  update.getRevision(),
                  update.getSequence(),
                  ChapterId.parse(update.getMovedTo())));
    }
    return reader
        .read(update.getPath(), bytesOf(update.getContent()))
        .chapter()
        .map(
            chapter ->
                changes.file(
                    Card.of(
                        chapter,
                        update.getRevision(),
                        update.getSequence(),
                        update.getContentHash(),
                        CardWords.NONE)))
        .orElseGet(() -> changes.remove(id, update.getSequence()));
  }

  private static LinkChange file(AssetUpdated update, LinkChanges changes) {
    return update.getState() == AssetState.PRESENT
        ? changes.fileAsset(update.getPath(), update.getSequence(), update.getContentHash())
        : changes.removeAsset(update.getPath(), update.getSequence());
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
