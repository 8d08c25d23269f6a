package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.FolderWriter;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.ingest.git.TextMerge;

/**
 * Brings together what was written here and there; what was here is kept beside, whatever comes.
 */
final class FileMerge {

  private final ContentFolder folder;
  private final FolderWriter writer;
  private final PushState state;
  private final BaseTexts bases;
  private final boolean dryRun;

  FileMerge(
      ContentFolder folder, FolderWriter writer, PushState state, BaseTexts bases, boolean dryRun) {
    this.folder = folder;
    this.writer = writer;
    this.state = state;
    this.bases = bases;
    this.dryRun = dryRun;
  }

  /** Merges the server's text into a file both sides changed. */
  PullOutcome bring(LocalFile here, RemoteFile there, byte[] theirs) throws IOException {
    if (AssetId.is(here.id())) {
      return new PullOutcome.Clash(
          here.path(),
          there.revision(),
          "changed here and on the server, and no text: push --overwrite keeps yours, deleting the"
              + " file and pulling takes the server's",
          List.of(),
          "");
    }
    byte[] ours = Files.readAllBytes(folder.placeOf(here.path()));
    TextMerge.Merged merged = merge(here.id(), ours, theirs, there.revision());
    String kept = dryRun ? "" : writer.keep(here.path(), ours);
    if (!dryRun) {
      writer.write(here.path(), merged.text(), Sha256.hex(ours));
      state.confirmed(here.id(), here.path(), there.revision(), Sha256.hex(theirs));
    }
    return outcome(here.path(), there.revision(), merged, kept);
  }

  /** Moves a file to where its chapter is now, merged where both sides changed it. */
  List<PullOutcome> follow(LocalFile here, RemoteFile target, byte[] theirs) throws IOException {
    byte[] ours = Files.readAllBytes(folder.placeOf(here.path()));
    boolean isOurs =
        state
            .find(here.id())
            .filter(each -> !each.contentHash().equals(here.contentHash()))
            .isPresent();
    TextMerge.Merged merged =
        isOurs
            ? merge(here.id(), ours, theirs, target.revision())
            : new TextMerge.Merged(theirs, true);
    String kept = isOurs && !dryRun ? writer.keep(here.path(), ours) : "";
    if (!dryRun) {
      writer.write(target.path(), merged.text(), "");
      writer.remove(here.path(), Sha256.hex(ours));
      state.forget(here.id());
      state.confirmed(target.id(), target.path(), target.revision(), Sha256.hex(theirs));
    }
    List<PullOutcome> outcomes = new ArrayList<>();
    outcomes.add(new PullOutcome.Renamed(target.path(), here.path(), target.revision()));
    if (isOurs) {
      outcomes.add(outcome(target.path(), target.revision(), merged, kept));
    }
    return outcomes;
  }

  private TextMerge.Merged merge(String id, byte[] ours, byte[] theirs, long revision) {
    return TextMerge.merge(
        bases.of(id).orElse(new byte[0]),
        ours,
        theirs,
        ConflictMarkers.OURS,
        ConflictMarkers.THEIRS + revision);
  }

  private static PullOutcome outcome(
      String path, long revision, TextMerge.Merged merged, String kept) {
    if (merged.isClean()) {
      return new PullOutcome.Merged(path, revision, kept);
    }
    List<Integer> lines = ConflictMarkers.in(merged.text()).stream().map(Finding::line).toList();
    return new PullOutcome.Clash(
        path,
        revision,
        "changed here and on the server: decide between the markers, then push",
        lines,
        kept);
  }
}
