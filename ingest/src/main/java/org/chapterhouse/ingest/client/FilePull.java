package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.FolderWriter;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.markdown.AssetTypes;

/** Pulls one file: what the server did to it since this folder's base, and what happened here. */
final class FilePull {

  private final RemoteSite site;
  private final ContentFolder folder;
  private final FolderWriter writer;
  private final PushState state;
  private final FileMerge merge;
  private final boolean dryRun;
  private final List<String> ahead = new ArrayList<>();
  private int unchanged;

  FilePull(
      RemoteSite site,
      ContentFolder folder,
      FolderWriter writer,
      PushState state,
      BaseTexts bases,
      boolean dryRun) {
    this.site = site;
    this.folder = folder;
    this.writer = writer;
    this.state = state;
    this.merge = new FileMerge(folder, writer, state, bases, dryRun);
    this.dryRun = dryRun;
  }

  int unchanged() {
    return unchanged;
  }

  List<String> ahead() {
    return ahead;
  }

  /** Empty when there is nothing to do or to say. */
  Optional<PullOutcome> pull(String id, Optional<LocalFile> here, Optional<RemoteFile> there) {
    String path = there.map(RemoteFile::path).or(() -> here.map(LocalFile::path)).orElse("");
    try {
      if (there.isEmpty()) {
        return here.flatMap(this::withoutServer);
      }
      return here.isEmpty() ? come(there.get()) : both(here.get(), there.get());
    } catch (IOException e) {
      return Optional.of(new PullOutcome.Rejected(path, String.valueOf(e.getMessage())));
    }
  }

  /** Where a chapter the server no longer lists under this id is now. */
  Optional<RemoteFile> movedTo(LocalFile here, Map<String, RemoteFile> remote) {
    if (AssetId.is(here.id()) || state.find(here.id()).isEmpty()) {
      return Optional.empty();
    }
    Fate fate = site.fateOf(here.id());
    return fate.movedTo().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(remote.get(fate.movedTo()));
  }

  /** The file goes where its chapter went, with what either side wrote since. */
  List<PullOutcome> follow(LocalFile here, RemoteFile target) {
    Optional<String> objection = objectionTo(target);
    if (objection.isPresent()) {
      return List.of(new PullOutcome.Rejected(target.path(), objection.get()));
    }
    try {
      return merge.follow(here, target, text(target));
    } catch (IOException e) {
      return List.of(new PullOutcome.Rejected(target.path(), String.valueOf(e.getMessage())));
    }
  }

  /** Something is here that the server does not have. */
  private Optional<PullOutcome> withoutServer(LocalFile here) {
    Optional<Pushed> known = state.find(here.id()).filter(each -> each.revision() > 0);
    if (known.isEmpty() || !isGoneThere(here)) {
      ahead.add(here.path());
      return Optional.empty();
    }
    if (!known.get().contentHash().equals(here.contentHash())) {
      forget(here.id());
      return Optional.of(
          new PullOutcome.Clash(
              here.path(),
              0,
              "changed here, removed on the server: delete the file, or push it to bring it back",
              List.of(),
              ""));
    }
    return Optional.of(delete(here));
  }

  private boolean isGoneThere(LocalFile here) {
    return site.fateOf(here.id()).wasThere();
  }

  private PullOutcome delete(LocalFile here) {
    try {
      if (!dryRun) {
        writer.remove(here.path(), here.contentHash());
      }
      forget(here.id());
      return new PullOutcome.Deleted(here.path());
    } catch (IOException e) {
      return new PullOutcome.Rejected(here.path(), String.valueOf(e.getMessage()));
    }
  }

  private void forget(String id) {
    if (!dryRun) {
      state.forget(id);
    }
  }

  /** The server has something that is not here: new, or deleted here. */
  private Optional<PullOutcome> come(RemoteFile there) throws IOException {
    if (!folder.mayHold(there.path())) {
      return rejectedUnlessLeftOut(there);
    }
    Optional<Pushed> known = state.find(there.id()).filter(each -> each.revision() > 0);
    if (known.isPresent() && known.get().revision() == there.revision()) {
      ahead.add(there.path());
      return Optional.empty(); // deleted here: a push will say so
    }
    Optional<String> objection = objectionTo(there);
    if (objection.isPresent()) {
      return Optional.of(new PullOutcome.Rejected(there.path(), objection.get()));
    }
    byte[] text = text(there);
    if (!dryRun) {
      writer.write(there.path(), text, "");
      state.confirmed(there.id(), there.path(), there.revision(), Sha256.hex(text));
    }
    return Optional.of(
        known.isEmpty()
            ? new PullOutcome.Fetched(there.path(), there.revision(), true)
            : new PullOutcome.Clash(
                there.path(),
                there.revision(),
                "deleted here, changed on the server: the server's text is back",
                List.of(),
                ""));
  }

  /** What lies in an ignored place or another language's folder is none of this folder's. */
  private Optional<PullOutcome> rejectedUnlessLeftOut(RemoteFile there) {
    boolean isElsewhere = !folder.directory().equals(folder.root());
    return writer
        .objectionTo(there.path())
        .filter(any -> !isElsewhere)
        .map(objection -> new PullOutcome.Rejected(there.path(), objection));
  }

  private Optional<PullOutcome> both(LocalFile here, RemoteFile there) throws IOException {
    if (here.contentHash().equals(there.contentHash())) {
      return same(here, there);
    }
    Optional<Pushed> known = state.find(here.id()).filter(each -> each.revision() > 0);
    boolean isUnchangedHere =
        known.filter(each -> each.contentHash().equals(here.contentHash())).isPresent();
    boolean isUnchangedThere =
        known.filter(each -> each.revision() == there.revision()).isPresent();
    if (isUnchangedThere) {
      ahead.add(here.path());
      return Optional.empty();
    }
    if (isUnchangedHere) {
      byte[] text = text(there);
      if (!dryRun) {
        writer.write(here.path(), text, here.contentHash());
        state.confirmed(here.id(), here.path(), there.revision(), Sha256.hex(text));
      }
      return Optional.of(new PullOutcome.Fetched(here.path(), there.revision(), false));
    }
    return Optional.of(merge.bring(here, there, text(there)));
  }

  private Optional<PullOutcome> same(LocalFile here, RemoteFile there) {
    if (!dryRun) {
      state.confirmed(here.id(), here.path(), there.revision(), there.contentHash());
    }
    unchanged++;
    return Optional.empty();
  }

  private Optional<String> objectionTo(RemoteFile there) {
    if (AssetId.is(there.id()) && !AssetTypes.isAsset(there.path())) {
      return Optional.of("files of this type are not taken");
    }
    if (!AssetId.is(there.id()) && folder.fileAt(folder.placeOf(there.path())).isEmpty()) {
      return Optional.of("no chapter can be there");
    }
    return writer.objectionTo(there.path());
  }

  private byte[] text(RemoteFile there) throws IOException {
    return site.source(there.id())
        .orElseThrow(() -> new IOException("it went away meanwhile; pull again"));
  }
}
