package org.chapterhouse.ingest.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.chapterhouse.ingest.edge.Arrivals;

/** Which revisions there are of every chapter, and where their records stand; no texts. */
final class RevisionIndex {

  private final Map<String, ConcurrentNavigableMap<Long, Revision>> chapters =
      new ConcurrentHashMap<>();
  private final Arrivals<RevisionKey> arrivals = new Arrivals<>();
  private final Arrivals<RevisionKey> purges = new Arrivals<>();

  void put(Revision revision) {
    chapters
        .computeIfAbsent(revision.chapterId(), none -> new ConcurrentSkipListMap<>())
        .put(revision.number(), revision);
    RevisionKey key = new RevisionKey(revision.chapterId(), revision.number());
    arrivals.arrived(key);
    if (revision.isPurged()) {
      purges.arrived(key);
    }
  }

  /**
   * Takes every revision that is missing below a chapter's latest for purged: once all there was
   * has been read, compaction has left nothing of it, not even the tombstone.
   */
  void fillGaps() {
    chapters.forEach(
        (id, revisions) ->
            Stream.iterate(1L, number -> number < revisions.lastKey(), number -> number + 1)
                .filter(number -> !revisions.containsKey(number))
                .forEach(number -> put(Revision.purged(id, number))));
  }

  boolean knows(String chapterId) {
    return chapters.containsKey(chapterId);
  }

  Optional<Revision> find(String chapterId, long number) {
    return Optional.ofNullable(chapters.get(chapterId)).map(revisions -> revisions.get(number));
  }

  /** The newest revision with that content. */
  Optional<Revision> withHash(String chapterId, String contentHash) {
    return newestFirst(chapterId, Long.MAX_VALUE)
        .filter(Revision::hasContent)
        .filter(revision -> revision.contentHash().equals(contentHash))
        .findFirst();
  }

  /** Revisions below a number, the newest first. */
  List<Revision> page(String chapterId, long below, int limit) {
    return newestFirst(chapterId, below).limit(limit).toList();
  }

  /** Completes once that revision, or that it was purged, is known here. */
  CompletableFuture<Void> known(String chapterId, long number) {
    return arrivals.await(
        new RevisionKey(chapterId, number), () -> find(chapterId, number).isPresent());
  }

  /** Completes once it is known here that the revision was purged. */
  CompletableFuture<Void> purged(String chapterId, long number) {
    return purges.await(
        new RevisionKey(chapterId, number),
        () -> find(chapterId, number).map(Revision::isPurged).orElse(false));
  }

  private Stream<Revision> newestFirst(String chapterId, long below) {
    ConcurrentNavigableMap<Long, Revision> revisions = chapters.get(chapterId);
    return revisions == null
        ? Stream.of()
        : revisions.headMap(below, false).descendingMap().values().stream();
  }
}
