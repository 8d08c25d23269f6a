package org.chapterhouse.enrich.stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.chapterhouse.cards.CardHeaders;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.enrich.step.Outlet;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forwards what a step writes to the sinks of the processor that runs it. */
final class ContextOutlet implements Outlet {

  private static final Logger LOG = LoggerFactory.getLogger(ContextOutlet.class);

  private final ProcessorContext<Object, Object> context;
  private final Serializer<ChapterCard> cards;
  private Cause cause;

  ContextOutlet(ProcessorContext<Object, Object> context, Serializer<ChapterCard> cards) {
    this.context = context;
    this.cards = cards;
    this.cause = Cause.none(0);
  }

  /** What the records written next are due to. */
  ContextOutlet dueTo(Cause next) {
    cause = next;
    return this;
  }

  @Override
  public void card(String id, @Nullable ChapterCard card, CardOrigin origin) {
    Headers headers = cause.headers("ChapterCard");
    CardHeaders.write(headers, origin);
    // Encoded here, once: the sink would do so for each partition it writes to.
    byte[] bytes = cards.serialize(Topics.CHAPTER_CARDS.name(), card);
    context.forward(new Record<>(id, bytes, cause.timestamp(), headers), EnrichTopology.CARDS_SINK);
  }

  @Override
  public void ties(String id, @Nullable ChapterTies ties) {
    forward("ChapterTies", id, ties, EnrichTopology.TIES_SINK);
  }

  @Override
  public void edge(String key, @Nullable GraphEdge edge) {
    forward("GraphEdge", key, edge, EnrichTopology.EDGES_SINK);
  }

  @Override
  public void node(String key, @Nullable GraphNode node) {
    forward("GraphNode", key, node, EnrichTopology.NODES_SINK);
  }

  @Override
  public void progress(EnrichProgress progress) {
    String key = Integer.toString(progress.getPartition());
    forward("EnrichProgress", key, progress, EnrichTopology.PROGRESS_SINK);
  }

  @Override
  public void unreadable(String complaint) {
    LOG.warn("by the present rules, {}; it counts as removed", complaint);
  }

  private void forward(String type, String key, @Nullable Object value, String sink) {
    Headers headers = cause.headers(type);
    context.forward(new Record<>(key, value, cause.timestamp(), headers), sink);
  }
}
