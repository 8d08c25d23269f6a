package org.chapterhouse.enrich.record;

import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.Link;
import org.chapterhouse.events.Reason;
import org.chapterhouse.events.Related;
import org.chapterhouse.linking.Backlink;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.TieLink;

/** Ties as chapter.ties has them. */
public final class TiesRecords {

  private TiesRecords() {}

  public static ChapterTies toRecord(org.chapterhouse.linking.ChapterTies ties) {
    return ChapterTies.newBuilder()
        .setChapterId(ties.id().toString())
        .setRevision(ties.revision())
        .setSequence(ties.sequence())
        .setContentHash(ties.contentHash())
        .setLinks(ties.links().stream().map(TiesRecords::link).toList())
        .setBroken(ties.broken().stream().map(TiesRecords::broken).toList())
        .setBacklinks(ties.backlinks().stream().map(TiesRecords::backlink).toList())
        .setMentions(ties.mentions().stream().map(TiesRecords::mention).toList())
        .setRelated(ties.related().stream().map(TiesRecords::related).toList())
        .build();
  }

  private static Link link(TieLink link) {
    return Link.newBuilder()
        .setHref(link.href())
        .setTarget(link.target().toString())
        .setAnchor(link.anchor())
        .setText(link.text())
        .setSentence(link.sentence())
        .setLine(link.line())
        .setStart(link.start())
        .setEnd(link.end())
        .build();
  }

  private static org.chapterhouse.events.BrokenLink broken(BrokenLink link) {
    return org.chapterhouse.events.BrokenLink.newBuilder()
        .setHref(link.href())
        .setReason(link.reason().code())
        .setTarget(link.target())
        .setText(link.text())
        .setSentence(link.sentence())
        .setLine(link.line())
        .setStart(link.start())
        .setEnd(link.end())
        .build();
  }

  private static org.chapterhouse.events.Backlink backlink(Backlink link) {
    return org.chapterhouse.events.Backlink.newBuilder()
        .setSource(link.source().toString())
        .setText(link.text())
        .setAnchor(link.anchor())
        .build();
  }

  private static org.chapterhouse.events.Mention mention(Mention mention) {
    return org.chapterhouse.events.Mention.newBuilder()
        .setTarget(mention.target().toString())
        .setText(mention.text())
        .setStart(mention.start())
        .setEnd(mention.end())
        .setConfidence(mention.confidence())
        .build();
  }

  private static Related related(RelatedChapter related) {
    return Related.newBuilder()
        .setTarget(related.target().toString())
        .setScore(related.score())
        .setReasons(related.reasons().stream().map(TiesRecords::reason).toList())
        .build();
  }

  private static Reason reason(RelatedChapter.Reason reason) {
    return Reason.newBuilder()
        .setKind(reason.kind())
        .setText(reason.text())
        .setEvidence(reason.evidence())
        .build();
  }
}
