package org.chapterhouse.enrich.step;

import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.jspecify.annotations.Nullable;

/** Where a task's records go, within the task's transaction. A null value is a tombstone. */
public interface Outlet {

  /** To every partition of chapter.cards. */
  void card(String id, @Nullable ChapterCard card, CardOrigin origin);

  void ties(String id, @Nullable ChapterTies ties);

  void edge(String key, @Nullable GraphEdge edge);

  void node(String key, @Nullable GraphNode node);

  void progress(EnrichProgress progress);

  /** A chapter that is on the shelf is no chapter by the present rules: for the operator. */
  void unreadable(String complaint);
}
