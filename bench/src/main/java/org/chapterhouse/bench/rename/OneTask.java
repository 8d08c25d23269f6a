package org.chapterhouse.bench.rename;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.step.Outlet;
import org.chapterhouse.enrich.step.Partitions;
import org.chapterhouse.enrich.step.Reach;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.enrich.step.SharedCards;
import org.chapterhouse.enrich.step.TaskStores;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** The only task of a site, with all steps of enrich and no broker between them. */
final class OneTask {
  private static final long HELD_BYTES = 64 << 20;

  private final TaskStores stores =
      new TaskStores(
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>(),
          new HeapStore<>());
  private final Deque<Written> written = new ArrayDeque<>();
  private final Map<String, ChapterTies> ties = new HashMap<>();
  private final Outlet outlet = new Topics();
  private EnrichTask task;
  private long sequence;

  /** A card on its way from the shelf to the catalogue. */
  private record Written(String key, @Nullable ChapterCard card, CardOrigin origin) {}

  OneTask(Rules rules) {
    this.task = open(rules);
  }

  private EnrichTask open(Rules rules) {
    return EnrichTask.open(
        stores,
        new Partitions(0, 1, any -> 0),
        new EnrichTask.Parts(rules, HELD_BYTES, new SharedCards()));
  }

  /** Closes the task and opens it under other rules, so that it works out everything anew. */
  void adopt(Rules rules) {
    task = open(rules);
    task.adoptRules();
  }

  void shelve(ChapterId id, String path, byte[] content) {
    sequence++;
    ChapterUpdated update =
        ChapterUpdated.newBuilder()
            .setChapterId(id.toString())
            .setState(ChapterState.PRESENT)
            .setPath(path)
            .setContent(ByteBuffer.wrap(content))
            .setRevision(sequence)
            .setSequence(sequence)
            .build();
    task.shelveChapter().shelve(update, sequence, outlet);
  }

  /** Files all cards and recomputes all that is marked. */
  void settle() {
    task.adoptRules();
    while (!written.isEmpty() || !task.marks().isEmpty()) {
      for (Written card = written.poll(); card != null; card = written.poll()) {
        task.fileCard().file(ChapterId.parse(card.key()), card.card(), card.origin(), false);
      }
      task.tieChapters().flush(Reach.ALL, () -> true, outlet);
    }
  }

  /** The ties written last, by chapter. */
  Map<String, ChapterTies> ties() {
    return ties;
  }

  long recomputed() {
    return task.progress().recomputedEver();
  }

  long changed() {
    return task.progress().changedEver();
  }

  private final class Topics implements Outlet {
    @Override
    public void card(String id, @Nullable ChapterCard card, CardOrigin origin) {
      written.add(new Written(id, card, origin));
    }

    @Override
    public void ties(String id, @Nullable ChapterTies record) {
      if (record == null) {
        ties.remove(id);
      } else {
        ties.put(id, record);
      }
    }

    @Override
    public void edge(String key, @Nullable GraphEdge edge) {}

    @Override
    public void node(String key, @Nullable GraphNode node) {}

    @Override
    public void progress(EnrichProgress progress) {}

    @Override
    public void unreadable(String complaint) {
      throw new IllegalStateException(complaint);
    }
  }
}
