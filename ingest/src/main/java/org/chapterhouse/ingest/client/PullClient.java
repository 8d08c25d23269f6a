package org.chapterhouse.ingest.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chapterhouse.ingest.folder.FolderWriter;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.ingest.git.GitHistory;

/**
 * Brings what others did back into a folder, file by file. What an editor wrote here is merged or
 * kept, never lost; what the server names is written inside the folder or not at all.
 */
public final class PullClient {

  private final HttpClient client = ServerAddress.connect();
  private final ServerAddress server;
  private final FolderScan files;
  private final PushState state;

  public PullClient(ServerAddress server, FolderScan files, PushState state) {
    this.server = server;
    this.files = files;
    this.state = state;
  }

  /**
   * Pulls.
   *
   * @param dryRun whether to say only what would be done
   * @param patience how long to wait for a server that goes away
   * @param listener hears of each file, and of waiting
   * @throws PushException when the server cannot be reached or reads files by other rules
   */
  public PullReport pull(
      boolean dryRun, Duration patience, PushListener waiting, Consumer<PullOutcome> listener) {
    RemoteSite site =
        new RemoteSite(client, server, new Patience(patience, waiting, System::nanoTime));
    site.requireRules(files.rules());
    Map<String, RemoteFile> remote = site.files();
    Map<String, LocalFile> local = localFiles(remote);
    new BaseSearch(site, state, this::gitHistory).learn(List.copyOf(local.values()), remote);
    FolderWriter writer = new FolderWriter(files.folder());
    try (BaseTexts bases = new BaseTexts(site, state, this::gitHistory)) {
      FilePull each = new FilePull(site, files.folder(), writer, state, bases, dryRun);
      return pullEach(each, local, remote, listener);
    }
  }

  private PullReport pullEach(
      FilePull each,
      Map<String, LocalFile> local,
      Map<String, RemoteFile> remote,
      Consumer<PullOutcome> listener) {
    List<PullOutcome> outcomes = new ArrayList<>();
    Set<String> ids = new TreeSet<>(remote.keySet());
    ids.addAll(local.keySet());
    state.all().forEach(pushed -> ids.add(pushed.id()));
    Set<String> moved = new HashSet<>();
    // Moves first: else the chapter would come as a new file before its old one could follow it.
    for (String id : ids) {
      RemoteFile there = remote.get(id);
      LocalFile here = local.get(id);
      if (there == null && here != null) {
        each.movedTo(here, remote)
            .ifPresent(
                target -> {
                  if (!local.containsKey(target.id())) {
                    moved.add(id);
                    moved.add(target.id());
                    outcomes.addAll(each.follow(here, target));
                  }
                });
      }
    }
    for (String id : ids) {
      if (!moved.contains(id)) {
        each.pull(id, Optional.ofNullable(local.get(id)), Optional.ofNullable(remote.get(id)))
            .ifPresent(outcomes::add);
      }
    }
    outcomes.forEach(listener);
    return new PullReport(outcomes, each.unchanged(), each.ahead());
  }

  /** Chapters and, of other files, those the server has or this folder once had to do with. */
  private Map<String, LocalFile> localFiles(Map<String, RemoteFile> remote) {
    Map<String, LocalFile> local = new HashMap<>();
    files.scanLeniently().forEach(file -> local.put(file.id(), file));
    Set<String> assets = new HashSet<>();
    remote.keySet().stream().filter(AssetId::is).forEach(assets::add);
    state.all().stream().map(Pushed::id).filter(AssetId::is).forEach(assets::add);
    for (String id : assets) {
      String path = AssetId.pathOf(id);
      if (files.isFile(path)) {
        local.put(id, LocalFile.asset(path, Sha256.hex(files.contentOf(path))));
      }
    }
    return local;
  }

  private Optional<GitHistory> gitHistory() {
    return GitHistory.of(files.folder().root());
  }
}
