package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Problem;
import org.chapterhouse.markdown.Reading;
import org.chapterhouse.markdown.SiteRules;

/** Finds the chapters of a folder. Hidden files and folders are none. */
public final class FolderScan {

  private final Path folder;
  private final ChapterPaths paths;
  private final ChapterReader reader;

  public FolderScan(Path folder, SiteRules rules) {
    this.folder = folder;
    this.paths = new ChapterPaths(rules);
    this.reader = new ChapterReader(rules);
  }

  /** The whole folder; files are taken in the order of their paths. */
  public Folder scan() {
    return scan(chapterFiles());
  }

  /** These paths only; what is gone or no chapter's file is left out. */
  public Folder scan(Iterable<String> files) {
    Map<String, LocalChapter> byId = new TreeMap<>();
    List<PushOutcome.Refused> refused = new ArrayList<>();
    for (String file : files) {
      if (paths.isChapter(file) && Files.isRegularFile(folder.resolve(file))) {
        take(file, byId, refused);
      }
    }
    return new Folder(List.copyOf(byId.values()), refused);
  }

  private void take(
      String file, Map<String, LocalChapter> byId, List<PushOutcome.Refused> refused) {
    byte[] content = contentOf(file);
    Reading reading = reader.read(file, content);
    if (reading.chapter().isEmpty()) {
      refused.add(new PushOutcome.Refused(file, findings(reading.problems())));
      return;
    }
    String id = reading.chapter().get().id().toString();
    LocalChapter other = byId.putIfAbsent(id, new LocalChapter(id, file, Sha256.hex(content)));
    if (other != null) {
      refused.add(new PushOutcome.Refused(file, List.of(duplicate(id, other.path()))));
    }
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

  byte[] contentOf(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(file), e);
    }
  }

  private List<String> chapterFiles() {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new ChapterFiles(files));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
    files.sort(null);
    return files;
  }

  /** What a folder holds. */
  public record Folder(List<LocalChapter> chapters, List<PushOutcome.Refused> refused) {
    public Folder {
      chapters = List.copyOf(chapters);
      refused = List.copyOf(refused);
    }
  }

  private final class ChapterFiles extends SimpleFileVisitor<Path> {

    private final List<String> files;

    private ChapterFiles(List<String> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (attributes.isRegularFile() && paths.isChapter(path)) {
        files.add(path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
