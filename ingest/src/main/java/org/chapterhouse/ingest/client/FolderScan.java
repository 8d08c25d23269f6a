package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Problem;
import org.chapterhouse.markdown.Reading;
import org.chapterhouse.markdown.SiteRules;

/** Finds the chapters of a folder, with what keeps files from being one. */
public final class FolderScan {

  private final ContentFolder folder;
  private final ChapterReader reader;
  private final SiteRules rules;
  private final LocalAssets assets;

  public FolderScan(ContentFolder folder, SiteRules rules) {
    this.folder = folder;
    this.reader = new ChapterReader(rules);
    this.rules = rules;
    this.assets = new LocalAssets(folder);
  }

  /** The folder that is looked through. */
  ContentFolder folder() {
    return folder;
  }

  /** How its files are read. */
  SiteRules rules() {
    return rules;
  }

  /** The files its chapters refer to, as far as they were looked at. */
  LocalAssets assets() {
    return assets;
  }

  /** The whole folder; files are taken in the order of their paths. */
  public Folder scan() {
    assets.forgetAll();
    try {
      return read(folder.files());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder.directory(), e);
    }
  }

  /**
   * Every chapter's file, also those that hold no chapter just now, as after a merge; of several
   * that claim one id the first.
   */
  List<LocalFile> scanLeniently() {
    ChapterPaths paths = new ChapterPaths(rules);
    Map<String, LocalFile> byId = new TreeMap<>();
    try {
      for (ContentFile file : folder.files()) {
        byte[] content = file.content();
        Reading reading = reader.read(file.path(), content);
        try {
          String id =
              reading
                  .chapter()
                  .map(Chapter::id)
                  .orElseGet(() -> paths.idOf(file.path()))
                  .toString();
          byId.putIfAbsent(id, new LocalFile(id, file.path(), Sha256.hex(content)));
        } catch (IllegalArgumentException e) {
          // No server can name a chapter there, so none is asked for.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder.directory(), e);
    }
    return List.copyOf(byId.values());
  }

  /** Whether a path is a file inside the folder, also when one looks behind links. */
  boolean isFile(String path) {
    try {
      Path place = folder.placeOf(path);
      return folder.mayHold(path)
          && Files.isRegularFile(place)
          && place.toRealPath().startsWith(folder.directory());
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** What stands at these places now; what is gone or no chapter's file is left out. */
  Folder scan(Collection<Path> places) {
    List<ContentFile> files =
        places.stream()
            .filter(Files::isRegularFile)
            .flatMap(place -> folder.fileAt(place).stream())
            .toList();
    return read(files);
  }

  /** Whether the chapter's file is, or was, at one of these places or in a folder there. */
  boolean isAt(String path, Collection<Path> places) {
    Path file = folder.placeOf(path);
    return places.stream().anyMatch(file::startsWith);
  }

  /** The bytes of a file by its path from the content root. */
  byte[] contentOf(String path) {
    try {
      return Files.readAllBytes(folder.placeOf(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.placeOf(path), e);
    }
  }

  private Folder read(List<ContentFile> files) {
    Map<String, List<LocalFile>> byId = new TreeMap<>();
    List<PushOutcome.Refused> refused = new ArrayList<>();
    for (ContentFile file : files) {
      try {
        take(file, file.content(), byId, refused);
      } catch (NoSuchFileException e) {
        // Gone since it was listed: as good as never listed.
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.file(), e);
      }
    }
    List<LocalFile> chapters = new ArrayList<>();
    for (List<LocalFile> claimants : byId.values()) {
      if (claimants.size() == 1) {
        chapters.addAll(claimants);
      } else {
        claimants.sort(Comparator.comparing(LocalFile::path));
        refused.addAll(duplicates(claimants));
      }
    }
    return new Folder(chapters, refused);
  }

  private void take(
      ContentFile file,
      byte[] content,
      Map<String, List<LocalFile>> byId,
      List<PushOutcome.Refused> refused) {
    List<Finding> faults = FileFaults.in(file.path(), content);
    if (!faults.isEmpty()) {
      refused.add(new PushOutcome.Refused(file.path(), faults));
      return;
    }
    Reading reading = reader.read(file.path(), content);
    if (reading.chapter().isEmpty()) {
      refused.add(new PushOutcome.Refused(file.path(), findings(reading.problems())));
      return;
    }
    assets.note(reading.chapter().get());
    String id = reading.chapter().get().id().toString();
    byId.computeIfAbsent(id, any -> new ArrayList<>())
        .add(new LocalFile(id, file.path(), Sha256.hex(content)));
  }

  /** Nobody can say which of them is meant, so each is refused and names another. */
  private static List<PushOutcome.Refused> duplicates(List<LocalFile> claimants) {
    List<PushOutcome.Refused> refused = new ArrayList<>();
    for (int i = 0; i < claimants.size(); i++) {
      LocalFile other = claimants.get(i == 0 ? 1 : 0);
      refused.add(
          new PushOutcome.Refused(
              claimants.get(i).path(), List.of(duplicate(other.id(), other.path()))));
    }
    return refused;
  }

  private static Finding duplicate(String id, String otherPath) {
    return Finding.ofFile(
        "duplicate-id",
        "its id " + id + " is taken by " + otherPath,
        "rename one of the two files or give it a slug of its own");
  }

  private static List<Finding> findings(List<Problem> problems) {
    return problems.stream()
        .map(p -> new Finding(p.code(), p.message(), p.fix(), p.line(), p.column()))
        .toList();
  }

  /** What a folder holds. */
  public record Folder(List<LocalFile> files, List<PushOutcome.Refused> refused) {
    public Folder {
      files = List.copyOf(files);
      refused = refused.stream().sorted(Comparator.comparing(PushOutcome.Refused::path)).toList();
    }

    Folder plus(Folder other) {
      List<LocalFile> all = new ArrayList<>(files);
      all.addAll(other.files);
      List<PushOutcome.Refused> faults = new ArrayList<>(refused);
      faults.addAll(other.refused);
      return new Folder(all, faults);
    }
  }
}
