package org.chapterhouse.ingest.http;

import java.time.Duration;
import java.util.Optional;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.ingest.desk.Desk;
import org.chapterhouse.ingest.desk.Revision;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.SourceEntry;
import org.chapterhouse.runtime.http.ProblemException;

/** Revisions and their texts, or the problem that says why there is none. */
final class OldTexts {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Edge edge;
  private final Desk desk;

  OldTexts(Edge edge, Desk desk) {
    this.edge = edge;
    this.desk = desk;
  }

  Desk desk() {
    return desk;
  }

  /**
   * Waits until the desk knows the revision the edge knows: whoever has a receipt and asks this
   * instance finds it in the history.
   *
   * @return the revision the chapter stands at
   * @throws ProblemException 404 for a chapter that never was, 503 while the desk is behind
   */
  long refuseUnlessKnown(String id) {
    if (!desk.health().isReady() || !edge.health().isReady()) {
      throw new ProblemException(503, "starting", "The history is still being read; try again.");
    }
    SourceEntry now =
        edge.find(id)
            .orElseThrow(
                () -> new ProblemException(404, "no-such-chapter", id + " never existed."));
    if (!desk.awaitKnown(id, now.revision(), PATIENCE)) {
      throw new ProblemException(
          503, "busy", "The history of " + id + " is behind its edits; try again.");
    }
    return now.revision();
  }

  /**
   * One revision.
   *
   * @throws ProblemException 404 when there never was such a one, 503 when it is on its way
   */
  Revision revision(String id, long number) {
    Optional<Revision> found = desk.find(id, number);
    if (found.isPresent()) {
      return found.get();
    }
    long latest = edge.find(id).map(SourceEntry::revision).orElse(0L);
    if (number > latest) {
      throw new ProblemException(
              404, "no-such-revision", id + " has no revision " + number + " (yet).")
          .with("currentRevision", latest);
    }
    throw new ProblemException(503, "busy", "That revision is on its way here; try again.");
  }

  /**
   * The record of a revision that has a text.
   *
   * @throws ProblemException 410 when it was purged, 404 when it is a removal, 503 when Kafka is
   *     away
   */
  ChapterUpdated read(Revision revision) {
    String name = "Revision " + revision.number() + " of " + revision.chapterId();
    if (revision.isPurged()) {
      throw gone(name);
    }
    if (!revision.hasContent()) {
      throw new ProblemException(
              404, "revision-without-text", name + " is a removal; the one before has the text.")
          .with("movedTo", revision.movedTo());
    }
    try {
      return desk.read(revision).orElseThrow(() -> gone(name));
    } catch (RuntimeException e) {
      throw Receipts.thrown(e);
    }
  }

  private static ProblemException gone(String name) {
    return new ProblemException(410, "purged", name + " was purged for good.");
  }
}
