package org.chapterhouse.publish.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.BrokenLink;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.Mention;
import org.chapterhouse.events.Reason;
import org.chapterhouse.events.Related;
import org.chapterhouse.publish.store.BacklinkRow;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.LinkRow;
import org.chapterhouse.publish.store.TiesRow;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code chapter.ties}. */
final class TiesRecords implements TopicReader {

  /** Magic byte and schema id of Confluent's wire format; the Avro bytes stand behind them. */
  private static final int WIRE_PREFIX = 5;

  private final Deserializer<ChapterTies> values;

  TiesRecords(Deserializer<ChapterTies> values) {
    this.values = values;
  }

  @Override
  public Change read(int partition, String id, byte @Nullable [] value) {
    if (value == null) {
      return changes -> {
        changes.ties().remove(id);
        changes.owns(partition, id);
      };
    }
    TiesRow row =
        rowOf(
            values.deserialize(Topics.CHAPTER_TIES.name(), value),
            id,
            Sha256.of(value, WIRE_PREFIX));
    return changes -> {
      changes.ties().put(id, row);
      changes.owns(partition, id);
    };
  }

  private static TiesRow rowOf(ChapterTies event, String id, String hash) {
    return new TiesRow(
        id,
        event.getRevision(),
        event.getSequence(),
        event.getContentHash(),
        hash,
        event.getLinks().stream()
            .map(
                link ->
                    new LinkRow(
                        link.getHref(),
                        link.getTarget(),
                        link.getAnchor(),
                        link.getText(),
                        link.getSentence(),
                        link.getLine()))
            .toList(),
        event.getBacklinks().stream()
            .map(back -> new BacklinkRow(back.getSource(), back.getText(), back.getAnchor()))
            .toList(),
        Json.array(event.getBroken(), TiesRecords::broken).toString(),
        Json.array(event.getMentions(), TiesRecords::mention).toString(),
        Json.array(event.getRelated(), TiesRecords::related).toString());
  }

  private static void broken(BrokenLink link, ObjectNode into) {
    into.put("href", link.getHref())
        .put("reason", link.getReason())
        .put("text", link.getText())
        .put("line", link.getLine());
  }

  private static void mention(Mention mention, ObjectNode into) {
    into.put("target", mention.getTarget())
        .put("text", mention.getText())
        .put("start", mention.getStart())
        .put("end", mention.getEnd())
        .put("confidence", mention.getConfidence());
  }

  private static void related(Related related, ObjectNode into) {
    into.put("target", related.getTarget()).put("score", related.getScore());
    into.set("reasons", Json.array(related.getReasons(), TiesRecords::reason));
  }

  private static void reason(Reason reason, ObjectNode into) {
    into.put("kind", reason.getKind()).put("text", reason.getText());
    reason.getEvidence().forEach(into.putArray("evidence")::add);
  }
}
