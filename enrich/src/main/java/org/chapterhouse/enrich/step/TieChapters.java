package org.chapterhouse.enrich.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.chapterhouse.enrich.record.AvroBytes;
import org.chapterhouse.enrich.record.GraphRecords;
import org.chapterhouse.enrich.record.TiesRecords;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Nodes;
import org.chapterhouse.linking.Tied;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.related.RelatedMemory;
import org.chapterhouse.markdown.ChapterId;

/** Recomputes what is marked and writes what came out differently from what was written last. */
public final class TieChapters {

  /** Separates chapter from edge key; no chapter id contains it. */
  private static final char OF = '\n';

  private final Shelf shelf;
  private final ShelveChapter shelveChapter;
  private final Concordance concordance;
  private final RelatedMemory related;
  private final MarkBook marks;
  private final Progress progress;
  private final LastWritten ties;
  private final LastWritten edges;
  private final LastWritten nodes;
  private final Density density;

  TieChapters(
      TaskStores stores,
      TaskMemory memory,
      Shelf shelf,
      ShelveChapter shelveChapter,
      Density density) {
    this.density = density;
    this.shelf = shelf;
    this.shelveChapter = shelveChapter;
    this.concordance = memory.concordance();
    this.related = memory.related();
    this.marks = memory.marks();
    this.progress = memory.progress();
    this.ties = new LastWritten(stores.ties());
    this.edges = new LastWritten(stores.edges());
    this.nodes = new LastWritten(stores.nodes());
  }

  /**
   * Recomputes marked chapters and nodes, freshest edit first, while there is time; at least one.
   *
   * @return how many were recomputed
   */
  public int flush(Reach reach, BooleanSupplier inTime, Outlet outlet) {
    int recomputed = 0;
    Optional<Mark> next = marks.next(reach);
    while (next.isPresent()) {
      recompute(next.get(), outlet);
      recomputed++;
      next = inTime.getAsBoolean() ? marks.next(reach) : Optional.empty();
    }
    return recomputed;
  }

  private void recompute(Mark mark, Outlet outlet) {
    String name = mark.target().name();
    switch (mark.target().kind()) {
      case SHELVED -> readAgain(name, outlet);
      case CHAPTER -> progress.recomputed(tieChapter(name, outlet));
      case NODE -> writeNode(name, outlet);
    }
    marks.remove(mark);
  }

  private void readAgain(String id, Outlet outlet) {
    String complaint = shelveChapter.shelveAgain(id, outlet);
    if (!complaint.isEmpty()) {
      outlet.unreadable(complaint);
    }
  }

  private boolean tieChapter(String id, Outlet outlet) {
    Optional<Tied> tied = shelf.find(id).map(held -> Ties.tie(held.text(), concordance, density));
    remember(ChapterId.parse(id), tied);
    boolean tiesChanged = writeTies(id, tied.map(Tied::ties).map(TiesRecords::toRecord), outlet);
    boolean edgesChanged =
        writeEdges(
            id,
            tied.map(made -> GraphRecords.edges(made.ties().edges())).orElse(List.of()),
            outlet);
    return tiesChanged || edgesChanged;
  }

  private void remember(ChapterId id, Optional<Tied> tied) {
    tied.ifPresentOrElse(made -> related.remember(id, made.ranking()), () -> related.forget(id));
  }

  private boolean writeTies(String id, Optional<ChapterTies> record, Outlet outlet) {
    boolean differs =
        record.isPresent() ? ties.replace(id, AvroBytes.of(record.get())) : ties.remove(id);
    if (differs) {
      outlet.ties(id, record.orElse(null));
    }
    return differs;
  }

  private boolean writeEdges(String id, List<GraphEdge> records, Outlet outlet) {
    boolean changed = false;
    Set<String> gone = new TreeSet<>(edges.keys(id + OF));
    for (GraphEdge edge : records) {
      String place = id + OF + edge.getKey();
      gone.remove(place);
      if (edges.replace(place, AvroBytes.of(edge))) {
        outlet.edge(edge.getKey(), edge);
        changed = true;
      }
    }
    for (String place : gone) {
      edges.remove(place);
      outlet.edge(place.substring(id.length() + 1), null);
      changed = true;
    }
    return changed;
  }

  private void writeNode(String key, Outlet outlet) {
    Optional<GraphNode> record = Nodes.node(key, concordance.catalogue()).map(GraphRecords::node);
    boolean differs =
        record.isPresent() ? nodes.replace(key, AvroBytes.of(record.get())) : nodes.remove(key);
    if (differs) {
      outlet.node(key, record.orElse(null));
    }
  }
}
