package org.chapterhouse.ingest.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chapterhouse.ingest.git.GitHistory;

/**
 * Finds out which revision a file is based on where the folder's own state does not say, as in a
 * fresh clone: the latest revision that equals the file or any version of it in the git history.
 */
final class BaseSearch {

  private final RemoteSite site;
  private final PushState state;
  private final Supplier<Optional<GitHistory>> git;

  /**
   * @param git opens the history of the folder; empty when it has none
   */
  BaseSearch(RemoteSite site, PushState state, Supplier<Optional<GitHistory>> git) {
    this.site = site;
    this.state = state;
    this.git = git;
  }

  /** Writes what it finds into the state, as if this folder had pushed it. */
  void learn(List<LocalFile> chapters, Map<String, RemoteFile> remote) {
    List<LocalFile> unknown = chapters.stream().filter(local -> isUnknown(local, remote)).toList();
    List<RemoteFile> elsewhere = unclaimed(chapters, remote);
    if (unknown.isEmpty() && elsewhere.isEmpty()) {
      return;
    }
    Map<String, Set<String>> versions = versionsOf(unknown, elsewhere);
    for (LocalFile local : unknown) {
      Set<String> mine = new HashSet<>(versions.getOrDefault(local.path(), Set.of()));
      mine.add(local.contentHash());
      RemoteFile there = remote.get(local.id());
      if (there != null) {
        latest(there, mine)
            .ifPresent(
                base ->
                    state.confirmed(local.id(), local.path(), base.revision(), base.contentHash()));
      }
    }
    for (RemoteFile there : elsewhere) {
      if (versions.getOrDefault(there.path(), Set.of()).contains(there.contentHash())) {
        state.confirmed(there.id(), there.path(), there.revision(), there.contentHash());
      }
    }
  }

  private boolean isUnknown(LocalFile local, Map<String, RemoteFile> remote) {
    RemoteFile there = remote.get(local.id());
    return there != null
        && !there.contentHash().equals(local.contentHash())
        && state.find(local.id()).isEmpty();
  }

  /** What neither the folder nor its state has: perhaps the clone's history had it once. */
  private List<RemoteFile> unclaimed(List<LocalFile> chapters, Map<String, RemoteFile> remote) {
    Map<String, RemoteFile> rest = new HashMap<>(remote);
    chapters.forEach(local -> rest.remove(local.id()));
    return rest.values().stream().filter(each -> state.find(each.id()).isEmpty()).toList();
  }

  private Map<String, Set<String>> versionsOf(List<LocalFile> unknown, List<RemoteFile> elsewhere) {
    Optional<GitHistory> history = git.get();
    if (history.isEmpty()) {
      return Map.of();
    }
    try (GitHistory open = history.get()) {
      List<String> paths = new ArrayList<>();
      unknown.forEach(local -> paths.add(local.path()));
      elsewhere.forEach(there -> paths.add(there.path()));
      return open.versionsOf(paths);
    }
  }

  /** A revision and the hash of its content. */
  private record Base(long revision, String contentHash) {}

  private Optional<Base> latest(RemoteFile there, Set<String> mine) {
    if (mine.contains(there.contentHash())) {
      return Optional.of(new Base(there.revision(), there.contentHash()));
    }
    for (RemoteRevision revision : site.revisions(there.id())) {
      String hash = revision.contentHash();
      if (hash != null && mine.contains(hash)) {
        return Optional.of(new Base(revision.revision(), hash));
      }
    }
    return Optional.empty();
  }
}
