package org.chapterhouse.schemas;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.events.ReadingStats;

/** All topics of the pipeline. Each key has one writer; a key with two would be a bug. */
public final class Topics {

  public static final Topic CHAPTER_EDITS =
      new Topic(
          "chapter.edits",
          "What an editor wishes: write, remove or move a chapter, put or remove an asset, purge a"
              + " revision.",
          "edit id",
          EditRequested.class,
          Topic.Partitioning.ONE,
          Retention.deletedAfter(Duration.ofDays(7)),
          "ingest: the edge that received the request",
          "ingest: the ledger",
          "One partition: the total order in which edits are decided.");

  public static final Topic CHAPTER_DECISIONS =
      new Topic(
          "chapter.decisions",
          "What became of each edit: accepted, unchanged or refused with a reason.",
          "edit id",
          EditDecided.class,
          Topic.Partitioning.ONE,
          Retention.deletedAfter(Duration.ofDays(30)),
          "ingest: the ledger, in one transaction with what the edit made",
          "every edge",
          "One partition: the order in which edits were decided.");

  public static final Topic CHAPTER_UPDATED =
      compact(
          "chapter.updated",
          "The latest state of every chapter: its content, or that it was removed or moved away.",
          "chapter id, <language>/<slug>",
          ChapterUpdated.class,
          Retention.compactedAfter(Duration.ofDays(7)),
          "ingest: the ledger",
          "enrich, publish, downstream sites",
          "Per chapter by revision. The halves of a move may be seen in either order; sequence"
              + " orders them.");

  public static final Topic CHAPTER_REVISIONS =
      compact(
          "chapter.revisions",
          "Every revision of every chapter, for history and restore; a purged one is a tombstone.",
          "<chapter id>@<revision>",
          ChapterUpdated.class,
          Retention.compacted(),
          "ingest: the ledger",
          "whoever shows history",
          "None between revisions: each is a key of its own.");

  public static final Topic ASSET_UPDATED =
      compact(
          "asset.updated",
          "The latest state of every image and file that chapters show or link to.",
          "path of the file below the content folder",
          AssetUpdated.class,
          Retention.compactedAfter(Duration.ofDays(7)),
          "ingest: the ledger",
          "enrich, publish, downstream sites",
          "Per asset by revision.");

  public static final Topic CHAPTER_CARDS =
      compact(
          "chapter.cards",
          "A small summary of every chapter and a byteless one of every asset; every partition holds"
              + " all of them.",
          "chapter id, or asset:<path>",
          ChapterCard.class,
          Retention.compacted(),
          "enrich: the task that holds the chapter, to every partition",
          "enrich: every task; the edge for its dry run",
          "Per chapter by sequence, and per writing task by ordinal, in every partition.");

  public static final Topic ENRICH_PROGRESS =
      compact(
          "enrich.progress",
          "How far each enrich task has come.",
          "partition as decimal text",
          EnrichProgress.class,
          Retention.compacted(),
          "enrich: the task itself, in its own transactions",
          "publish: to tell what is settled",
          "Per task, growing.");

  public static final Topic CHAPTER_TIES =
      compact(
          "chapter.ties",
          "How every chapter ties to the others: links, broken links, backlinks, mentions, related"
              + " chapters.",
          "chapter id",
          ChapterTies.class,
          Retention.compacted(),
          "enrich: the task that holds the chapter",
          "publish, downstream sites",
          "Per chapter: the last record is the present state.");

  public static final Topic GRAPH_NODES =
      compact(
          "graph.nodes",
          "The nodes of the knowledge graph.",
          "node key: chapter:<id> or <kind>:<folded label>",
          GraphNode.class,
          Retention.compacted(),
          "enrich: the task the key hashes to",
          "publish, downstream sites",
          "Per node: the last record is the present state.");

  public static final Topic GRAPH_EDGES =
      compact(
          "graph.edges",
          "The edges of the knowledge graph, with their evidence.",
          "edge key: <source> <kind> <target>",
          GraphEdge.class,
          Retention.compacted(),
          "enrich: the task that holds the source chapter",
          "publish, downstream sites",
          "Per edge: the last record is the present state.");

  public static final Topic CHAPTER_PUBLISHED =
      compact(
          "chapter.published",
          "Word that the state of a chapter or an asset is readable on the site and in the API.",
          "chapter id, or asset:<path>",
          PublishReceipt.class,
          Retention.compacted(),
          "publish: the relay of the partition that owns the chapter",
          "edges, open pages",
          "Per partition by row; readers ignore a row lower than one they have seen.");

  public static final Topic READING_EVENTS =
      compact(
          "reading.events",
          "What readers who opted in did. Names nobody; a withdrawn event is a tombstone.",
          "event id: a random UUID",
          ReadingEvent.class,
          Retention.erasable(Duration.ofDays(760)),
          "track: the relay of its outbox",
          "analysts with a credential of their own",
          "Per event: the event, possibly more than once, then its tombstone. Tombstones of keys"
              + " that never had an event close idle segments.");

  public static final Topic READING_STATS =
      compact(
          "reading.stats",
          "How many readers who opted in read each chapter on each closed day: rounded down to tens,"
              + " nothing below ten, never revised.",
          "<chapter id>@<day>",
          ReadingStats.class,
          Retention.aggregates(),
          "track: whoever closes the day",
          "publish, analysts",
          "None between days. A record may come twice, byte for byte the same.");

  public static final Topic INGEST_DEAD_LETTERS = deadLetters("ingest");
  public static final Topic ENRICH_DEAD_LETTERS = deadLetters("enrich");
  public static final Topic PUBLISH_DEAD_LETTERS = deadLetters("publish");
  public static final Topic TRACK_DEAD_LETTERS = deadLetters("track");

  /** Every topic, in the order records flow. */
  public static final List<Topic> ALL =
      List.of(
          CHAPTER_EDITS,
          CHAPTER_DECISIONS,
          CHAPTER_UPDATED,
          CHAPTER_REVISIONS,
          ASSET_UPDATED,
          CHAPTER_CARDS,
          ENRICH_PROGRESS,
          CHAPTER_TIES,
          GRAPH_NODES,
          GRAPH_EDGES,
          CHAPTER_PUBLISHED,
          READING_EVENTS,
          READING_STATS,
          INGEST_DEAD_LETTERS,
          ENRICH_DEAD_LETTERS,
          PUBLISH_DEAD_LETTERS,
          TRACK_DEAD_LETTERS);

  private Topics() {}

  /** The topic of that name with values of that type, else the first whose values are of it. */
  static Topic home(String name, Class<? extends SpecificRecord> type) {
    return ALL.stream()
        .filter(topic -> type.equals(topic.type()))
        .min(Comparator.comparing(topic -> !topic.name().equals(name)))
        .orElseThrow(
            () -> new IllegalArgumentException("no topic holds " + type + ", asked for " + name));
  }

  private static Topic compact(
      String name,
      String purpose,
      String key,
      Class<? extends SpecificRecord> type,
      Retention retention,
      String writtenBy,
      String readBy,
      String ordering) {
    return new Topic(
        name,
        purpose,
        key,
        type,
        Topic.Partitioning.CONFIGURED,
        retention,
        writtenBy,
        readBy,
        ordering);
  }

  private static Topic deadLetters(String stage) {
    return new Topic(
        stage + ".dead-letters",
        "Records " + stage + " could not deal with, byte for byte; headers say where and why.",
        "as it came",
        null,
        Topic.Partitioning.CONFIGURED,
        Retention.deletedAfter(Duration.ofDays(30)),
        stage,
        "operators",
        "None.");
  }
}
