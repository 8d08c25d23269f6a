package org.chapterhouse.enrich.audit;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.chapterhouse.enrich.record.AvroBytes;
import org.chapterhouse.enrich.record.GraphRecords;
import org.chapterhouse.enrich.record.TiesRecords;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Nodes;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;

/** Works out all views from scratch: one catalogue, one pass, no stream. */
public final class Oracle {

  private record Page(ChapterUpdated update, OwnText text) {}

  private final Analyses analyses = new Analyses();

  private final ChapterReader reader;
  private final Density density;

  public Oracle(ChapterReader reader, Density density) {
    this.reader = reader;
    this.density = density;
  }

  /**
   * What the views must be.
   *
   * @param latest the latest record of each chapter, removed ones included
   * @param assets the latest record of each asset, removed ones included
   */
  public Views views(Collection<ChapterUpdated> latest, Collection<AssetUpdated> assets) {
    Catalogue catalogue = new Catalogue();
    assets.stream()
        .filter(asset -> asset.getState() == AssetState.PRESENT)
        .forEach(
            asset ->
                catalogue.fileAsset(asset.getPath(), asset.getSequence(), asset.getContentHash()));
    SortedMap<String, Page> pages = new TreeMap<>();
    for (ChapterUpdated update : latest) {
      read(update).ifPresent(page -> pages.put(update.getChapterId(), page));
      card(update, Optional.ofNullable(pages.get(update.getChapterId())))
          .ifPresent(catalogue::load);
    }
    Views views = Views.empty();
    Concordance concordance = new Concordance(catalogue);
    pages.values().forEach(page -> addTies(views, page, concordance));
    catalogue.nodeKeys().forEach(key -> addNode(views, key, catalogue));
    return views;
  }

  private Optional<Page> read(ChapterUpdated update) {
    if (update.getState() != ChapterState.PRESENT) {
      return Optional.empty();
    }
    byte[] content = new byte[update.getContent().remaining()];
    update.getContent().duplicate().get(content);
    return reader
        .read(update.getPath(), content)
        .chapter()
        .filter(chapter -> chapter.id().toString().equals(update.getChapterId()))
        .map(chapter -> new Page(update, text(update, chapter)));
  }

  private OwnText text(ChapterUpdated update, Chapter chapter) {
    return OwnText.of(
        chapter,
        update.getRevision(),
        update.getSequence(),
        update.getContentHash(),
        analyses.of(chapter.id().language()));
  }

  private static Optional<Card> card(ChapterUpdated update, Optional<Page> page) {
    if (page.isPresent()) {
      return Optional.of(page.get().text().card());
    }
    return update.getMovedTo().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Card.redirect(
                ChapterId.parse(update.getChapterId()),
                update.getRevision(),
                update.getSequence(),
                ChapterId.parse(update.getMovedTo())));
  }

  private void addTies(Views views, Page page, Concordance concordance) {
    ChapterUpdated update = page.update();
    ChapterTies ties = Ties.tie(page.text(), concordance, density).ties();
    views.ties().put(update.getChapterId(), bytes(TiesRecords.toRecord(ties)));
    GraphRecords.edges(ties.edges()).forEach(edge -> views.edges().put(edge.getKey(), bytes(edge)));
  }

  private static void addNode(Views views, String key, Catalogue catalogue) {
    Nodes.node(key, catalogue)
        .ifPresent(node -> views.nodes().put(key, bytes(GraphRecords.node(node))));
  }

  private static ByteBuffer bytes(SpecificRecordBase record) {
    return ByteBuffer.wrap(AvroBytes.of(record));
  }
}
