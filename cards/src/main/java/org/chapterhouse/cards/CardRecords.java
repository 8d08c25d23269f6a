package org.chapterhouse.cards;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.CardFile;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;

/** Cards as chapter.cards has them. */
public final class CardRecords {

  private CardRecords() {}

  public static ChapterCard toRecord(Card card, CardOrigin origin) {
    return ChapterCard.newBuilder()
        .setChapterId(card.id().toString())
        .setRevision(card.revision())
        .setSequence(card.sequence())
        .setSource(origin.source())
        .setOrdinal(origin.ordinal())
        .setRedirectTo(card.redirectTo() == null ? "" : card.redirectTo().toString())
        .setContentHash(card.contentHash())
        .setTitle(card.title())
        .setAliases(card.aliases())
        .setHeadings(card.headings())
        .setLinks(card.links().stream().map(CardRecords::link).toList())
        .setEntities(card.entities().stream().map(CardRecords::entity).toList())
        .setFiles(card.files().stream().map(CardRecords::file).toList())
        .setAssetPath("")
        .setStems(LongStream.of(card.words().stems()).boxed().toList())
        .setWeights(ByteBuffer.wrap(card.words().weights()))
        .setWords(WordBytes.write(card.words().all()))
        .build();
  }

  /** The byteless card of an asset that is there. */
  public static ChapterCard toRecord(AssetUpdated asset, CardOrigin origin) {
    return ChapterCard.newBuilder()
        .setChapterId("")
        .setRevision(asset.getRevision())
        .setSequence(asset.getSequence())
        .setSource(origin.source())
        .setOrdinal(origin.ordinal())
        .setRedirectTo("")
        .setContentHash(asset.getContentHash())
        .setTitle("")
        .setAliases(List.of())
        .setHeadings(List.of())
        .setLinks(List.of())
        .setEntities(List.of())
        .setFiles(List.of())
        .setAssetPath(asset.getPath())
        .setStems(List.of())
        .setWeights(ByteBuffer.allocate(0))
        .setWords(ByteBuffer.allocate(0))
        .build();
  }

  private static org.chapterhouse.events.CardLink link(CardLink link) {
    return org.chapterhouse.events.CardLink.newBuilder()
        .setCandidates(link.candidates().stream().map(ChapterId::toString).toList())
        .setFragment(link.fragment())
        .setText(link.text())
        .setName(link.name())
        .build();
  }

  private static org.chapterhouse.events.CardFile file(CardFile file) {
    return org.chapterhouse.events.CardFile.newBuilder().setCandidates(file.candidates()).build();
  }

  private static org.chapterhouse.events.CardEntity entity(CardEntity entity) {
    return org.chapterhouse.events.CardEntity.newBuilder()
        .setKind(entity.kind().code())
        .setKey(entity.key())
        .setLabel(entity.label())
        .build();
  }

  /**
   * The card a record speaks of.
   *
   * @throws IllegalArgumentException when the record holds what no card can
   */
  public static Card fromRecord(ChapterCard record) {
    return fromRecord(record, words(record));
  }

  /**
   * The same without the chapter's words, for those who ask about links only.
   *
   * @throws IllegalArgumentException when the record holds what no card can
   */
  public static Card linksFromRecord(ChapterCard record) {
    return fromRecord(record, CardWords.NONE);
  }

  private static Card fromRecord(ChapterCard record, CardWords words) {
    ChapterId id = ChapterId.parse(record.getChapterId());
    if (!record.getRedirectTo().isEmpty()) {
      return Card.redirect(
          id, record.getRevision(), record.getSequence(), ChapterId.parse(record.getRedirectTo()));
    }
    return new Card(
        id,
        record.getRevision(),
        record.getSequence(),
        record.getContentHash(),
        record.getTitle(),
        record.getAliases(),
        record.getHeadings(),
        links(record),
        record.getEntities().stream().map(CardRecords::entity).toList(),
        record.getFiles().stream().map(file -> new CardFile(file.getCandidates())).toList(),
        words,
        null);
  }

  private static CardWords words(ChapterCard record) {
    byte[] weights = new byte[record.getWeights().remaining()];
    record.getWeights().duplicate().get(weights);
    return new CardWords(
        record.getStems().stream().mapToLong(Long::longValue).toArray(),
        weights,
        WordBytes.read(record.getWords()));
  }

  private static List<CardLink> links(ChapterCard record) {
    return record.getLinks().stream()
        .map(
            link ->
                new CardLink(
                    link.getCandidates().stream().map(ChapterId::parse).toList(),
                    link.getFragment(),
                    link.getText(),
                    link.getName()))
        .toList();
  }

  private static CardEntity entity(org.chapterhouse.events.CardEntity entity) {
    return new CardEntity(EntityKind.ofCode(entity.getKind()), entity.getKey(), entity.getLabel());
  }
}
