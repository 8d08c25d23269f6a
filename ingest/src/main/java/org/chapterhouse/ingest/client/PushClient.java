package org.chapterhouse.ingest.client;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.ingest.git.GitHistory;

/**
 * Pushes a folder: lists what the server has, sends only what differs, each edit based on the
 * revision the file was last seen at, with a bounded number in flight.
 */
public final class PushClient {

  private static final int MOST_DIFFS = 20;

  private final HttpClient client = ServerAddress.connect();
  private final ServerAddress server;
  private final FolderScan files;
  private final PushState state;

  public PushClient(ServerAddress server, FolderScan files, PushState state) {
    this.server = server;
    this.files = files;
    this.state = state;
  }

  /**
   * Pushes the whole folder.
   *
   * @throws PushException when the server cannot be reached, does not list its chapters or reads
   *     files by other rules
   */
  public PushReport push(PushOptions options, PushListener listener) {
    Patience patience = new Patience(options.patience(), listener, System::nanoTime);
    RemoteSite site = new RemoteSite(client, server, patience);
    site.requireRules(files.rules());
    FolderScan.Folder chapters = files.scan();
    FolderScan.Folder folder = chapters.plus(files.assets().find(path -> Optional.empty()));
    Map<String, RemoteFile> remote = site.files();
    new BaseSearch(site, state, this::gitHistory).learn(folder.files(), remote);
    PushPlan.Builder plan =
        new PushPlan.Builder(
            remote, fates(site, folder.files(), remote), state, options.overwrite());
    folder.files().forEach(plan::present);
    goneFrom(folder).forEach(plan::gone);
    PushPlan built = plan.build(renames(site), options.prune(), folder.refused().isEmpty());
    return carryOut(built, folder.refused(), site, options, listener, patience);
  }

  /**
   * Pushes files an editor just saved or removed, each based on the revision this folder knows.
   *
   * @param places files that came, changed or went, and folders that went
   */
  public PushReport pushSaved(Collection<Path> places, PushListener listener) {
    PushOptions options = PushOptions.ofSavedFiles();
    Patience patience = new Patience(options.patience(), listener, System::nanoTime);
    RemoteSite site = new RemoteSite(client, server, patience);
    FolderScan.Folder saved = files.scan(withRivals(places));
    Map<String, RemoteFile> known = new TreeMap<>();
    for (Pushed each : state.all()) {
      if (each.revision() > 0) {
        known.put(each.id(), each.asListed());
      }
    }
    PushPlan.Builder plan = new PushPlan.Builder(known, Map.of(), state, false);
    List<Pushed> gone =
        goneFrom(saved).stream()
            .filter(each -> !AssetId.is(each.id()) && files.isAt(each.path(), places))
            .toList();
    gone.forEach(each -> files.assets().forget(each.path()));
    FolderScan.Folder all = saved.plus(savedAssets(places));
    all.files().forEach(plan::present);
    gone.forEach(plan::gone);
    if (!all.equals(saved)) {
      goneFrom(all).stream().filter(each -> AssetId.is(each.id())).forEach(plan::gone);
    }
    PushPlan built = plan.build(renames(site), true, true);
    return carryOut(built, all.refused(), site, options, listener, patience);
  }

  /** All assets, when some of them may have changed; those that did not are not read again. */
  private FolderScan.Folder savedAssets(Collection<Path> places) {
    boolean mayConcern =
        files.assets().isChanged()
            || places.stream().anyMatch(place -> files.folder().fileAt(place).isEmpty());
    return mayConcern
        ? files
            .assets()
            .find(
                path ->
                    places.stream().anyMatch(files.folder().placeOf(path)::startsWith)
                        ? Optional.empty()
                        : state.find(AssetId.of(path)).map(Pushed::contentHash))
        : new FolderScan.Folder(List.of(), List.of());
  }

  /** With the files whose ids the saved ones claim, so that two files with one id are seen. */
  private Set<Path> withRivals(Collection<Path> places) {
    Set<Path> all = new HashSet<>(places);
    for (LocalFile saved : files.scan(places).files()) {
      Optional<Pushed> known = state.find(saved.id());
      if (known.isPresent() && !known.get().path().equals(saved.path())) {
        Path other = files.folder().placeOf(known.get().path());
        if (Files.isRegularFile(other)) {
          all.add(other);
        }
      }
    }
    return all;
  }

  private Optional<GitHistory> gitHistory() {
    return GitHistory.of(files.folder().root());
  }

  private Renames renames(RemoteSite site) {
    return new Renames(gone -> site.source(gone.id()), come -> files.contentOf(come.path()));
  }

  /** Chapters of the folder that the server had once, as far as this folder knows. */
  private Map<String, Fate> fates(
      RemoteSite site, List<LocalFile> local, Map<String, RemoteFile> remote) {
    Map<String, Fate> fates = new TreeMap<>();
    for (LocalFile file : local) {
      boolean wasThere = state.find(file.id()).filter(each -> each.revision() > 0).isPresent();
      // An asset that somebody removed is put back, because a chapter here refers to it.
      if (wasThere && !remote.containsKey(file.id()) && !AssetId.is(file.id())) {
        fates.put(file.id(), site.fateOf(file.id()));
      }
    }
    return fates;
  }

  /** Chapters the state knows whose files are gone, or hold another chapter now. */
  private List<Pushed> goneFrom(FolderScan.Folder folder) {
    Set<String> kept = new HashSet<>();
    folder.files().forEach(chapter -> kept.add(chapter.id()));
    Set<String> refused = new HashSet<>();
    folder.refused().forEach(outcome -> refused.add(outcome.path()));
    return state.all().stream()
        .filter(pushed -> !kept.contains(pushed.id()) && !refused.contains(pushed.path()))
        .toList();
  }

  private PushReport carryOut(
      PushPlan plan,
      List<PushOutcome.Refused> refused,
      RemoteSite site,
      PushOptions options,
      PushListener listener,
      Patience patience) {
    List<PushOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    listener.planned(plan.steps().size(), plan.unchanged().size());
    plan.unchanged().forEach(this::remember);
    outcomes.addAll(refused);
    outcomes.addAll(withDiffs(plan.conflicts(), site));
    List.copyOf(outcomes).forEach(listener::kept);
    EditSender sender =
        new EditSender(
            client, server, files, options.until(), options.bulk(), state.stamp(), patience);
    BulkSender bulk = new BulkSender(client, server, sender, state.stamp(), patience);
    LinkChanges links = LinkChanges.NONE;
    if (options.dryRun()) {
      links =
          new DryRun(client, server, bulk, listener)
              .of(plan.steps(), outcome -> tell(outcome, outcomes, listener));
    } else {
      new Delivery(sender, bulk, state, options.inFlight())
          .deliver(plan.steps(), (step, outcome) -> tell(outcome, outcomes, listener));
      links = bulk.links();
    }
    return new PushReport(
        outcomes, plan.unchanged().size(), plan.behind(), plan.left(), links, patience.isOver());
  }

  private List<PushOutcome.Conflict> withDiffs(
      List<PushOutcome.Conflict> conflicts, RemoteSite site) {
    ConflictDiff diff = new ConflictDiff(site, files);
    List<PushOutcome.Conflict> shown = new ArrayList<>();
    for (PushOutcome.Conflict conflict : conflicts) {
      shown.add(shown.size() < MOST_DIFFS ? conflict.with(diff.of(conflict)) : conflict);
    }
    return shown;
  }

  private static void tell(PushOutcome outcome, List<PushOutcome> outcomes, PushListener listener) {
    synchronized (outcomes) {
      outcomes.add(outcome);
      listener.settled(outcome);
    }
  }

  private void remember(RemoteFile chapter) {
    state.confirmed(chapter.id(), chapter.path(), chapter.revision(), chapter.contentHash());
  }

  /**
   * Waits until everything up to a sequence is worked into every view.
   *
   * @return whether it came true within the limit
   */
  public Settled awaitSettled(long sequence, Duration limit) {
    return reader().settled("sequence=" + sequence + "&", limit);
  }

  /**
   * Waits until everything decided so far is worked into every view.
   *
   * @return whether it came true within the limit
   */
  public Settled awaitSettled(Duration limit) {
    return reader().settled("", limit);
  }

  private RemoteSite reader() {
    return new RemoteSite(
        client, server, new Patience(Duration.ZERO, outcome -> {}, System::nanoTime));
  }
}
