package org.chapterhouse.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One walk through a content folder, collecting what counts and what was left out. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final ContentFolder folder;
  private final List<ContentFile> files = new ArrayList<>();
  private final List<ContentFile> assets = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  FolderWalk(ContentFolder folder) {
    this.folder = folder;
  }

  List<ContentFile> files() {
    files.sort(Comparator.comparing(ContentFile::path));
    return List.copyOf(files);
  }

  FolderListing listing() {
    assets.sort(Comparator.comparing(ContentFile::path));
    return new FolderListing(files(), assets, leftOut());
  }

  List<String> leftOut() {
    return leftOut.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    boolean isLeftOut =
        !visited.equals(folder.directory()) && (isHidden(visited) || folder.isIgnored(visited));
    return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes)
      throws IOException {
    if (attributes.isSymbolicLink()) {
      visitLink(visited);
    } else if (attributes.isRegularFile()) {
      take(visited);
    }
    return FileVisitResult.CONTINUE;
  }

  private void visitLink(Path link) throws IOException {
    if (isHidden(link) || folder.isIgnored(link)) {
      return;
    }
    if (Files.isDirectory(link)) {
      leftOut.add(folder.pathOf(link));
    } else if (folder.fileAt(link).isPresent() || folder.assetAt(link).isPresent()) {
      if (isRegularFileInside(link)) {
        take(link);
      } else {
        leftOut.add(folder.pathOf(link));
      }
    }
  }

  private void take(Path file) {
    folder.fileAt(file).ifPresent(files::add);
    folder.assetAt(file).filter(any -> !isHidden(file)).ifPresent(assets::add);
  }

  private boolean isRegularFileInside(Path link) throws IOException {
    try {
      Path real = link.toRealPath();
      return real.startsWith(folder.directory()) && Files.isRegularFile(real);
    } catch (NoSuchFileException dangling) {
      return false;
    }
  }

  /** Editors and other programs take folders away at any time; that is no failure of the walk. */
  @Override
  public FileVisitResult visitFileFailed(Path visited, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException && !visited.equals(folder.directory())) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
