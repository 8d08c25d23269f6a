package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.markdown.AssetTypes;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.FileReference;

/** The files of a folder that its chapters refer to: what a push takes along beside chapters. */
final class LocalAssets {

  private final ContentFolder folder;
  private final Map<String, Set<List<String>>> wantedBy = new HashMap<>();
  private boolean isChanged = true;

  LocalAssets(ContentFolder folder) {
    this.folder = folder;
  }

  /** Notes what a chapter refers to now. */
  void note(Chapter chapter) {
    Set<List<String>> wanted =
        chapter.files().stream().map(FileReference::candidates).collect(Collectors.toSet());
    Set<List<String>> before =
        wanted.isEmpty() ? wantedBy.remove(chapter.path()) : wantedBy.put(chapter.path(), wanted);
    isChanged |= !wanted.equals(before == null ? Set.of() : before);
  }

  /** The chapter's file is gone. */
  void forget(String path) {
    isChanged |= wantedBy.remove(path) != null;
  }

  void forgetAll() {
    wantedBy.clear();
    isChanged = true;
  }

  /** Whether other files may be wanted than at the last look. */
  boolean isChanged() {
    return isChanged;
  }

  /**
   * What is there of what chapters refer to.
   *
   * @param known hash of an asset by its path, where it need not be read again
   */
  FolderScan.Folder find(Function<String, Optional<String>> known) {
    isChanged = false;
    Set<String> paths = new TreeSet<>();
    Set<List<String>> distinct = new HashSet<>();
    wantedBy.values().forEach(distinct::addAll);
    for (List<String> candidates : distinct) {
      candidates.stream().filter(this::isThere).findFirst().ifPresent(paths::add);
    }
    List<LocalFile> assets = new ArrayList<>();
    List<PushOutcome.Refused> refused = new ArrayList<>();
    for (String path : paths) {
      try {
        Optional<Finding> fault = faultOf(folder.placeOf(path));
        if (fault.isPresent()) {
          refused.add(new PushOutcome.Refused(path, List.of(fault.get())));
        } else {
          assets.add(LocalFile.asset(path, known.apply(path).orElseGet(() -> hash(path))));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder.placeOf(path), e);
      }
    }
    return new FolderScan.Folder(assets, refused);
  }

  private boolean isThere(String path) {
    return AssetTypes.isAsset(path) && folder.mayHold(path) && Files.exists(folder.placeOf(path));
  }

  private Optional<Finding> faultOf(Path place) throws IOException {
    if (!place.toRealPath().startsWith(folder.directory())) {
      return Optional.of(
          Finding.ofFile(
              "symbolic-link",
              "a symbolic link leads out of the folder",
              "put the file itself into the folder"));
    }
    if (!Files.isRegularFile(place)) {
      return Optional.of(Finding.ofFile("no-file", "it is no file", "mend the reference to it"));
    }
    return FileFaults.inAsset(Files.size(place));
  }

  private String hash(String path) {
    try {
      return Sha256.hex(Files.readAllBytes(folder.placeOf(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.placeOf(path), e);
    }
  }
}
