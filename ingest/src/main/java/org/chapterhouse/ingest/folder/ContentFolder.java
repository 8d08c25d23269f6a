package org.chapterhouse.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.markdown.AssetTypes;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.SiteFile;
import org.chapterhouse.markdown.SiteRules;

/**
 * A folder of Markdown, or one language's part of it. Hidden files and folders do not count, nor do
 * links to other folders, nor links to files outside.
 */
public final class ContentFolder {

  /** Where this program keeps what it knows of a folder; hidden, so that no chapter is in it. */
  public static final String OWN = ".chapterhouse";

  private final Path directory;
  private final Path root;
  private final ChapterPaths paths;
  private final IgnoredPaths ignored;

  private ContentFolder(Path directory, Path root, ChapterPaths paths, IgnoredPaths ignored) {
    this.directory = directory;
    this.root = root;
    this.paths = paths;
    this.ignored = ignored;
  }

  /** As {@link #open(Path, SiteRules, IgnoredPaths)} with nothing ignored. */
  public static ContentFolder open(Path directory, SiteRules rules) throws IOException {
    return open(directory, rules, IgnoredPaths.NONE);
  }

  /**
   * Opens a folder. When it is named as a configured language is, its parent is the content root,
   * so that {@code content/ru} holds the same chapters by itself as within {@code content}.
   *
   * @throws IOException when it is no folder or cannot be read
   */
  public static ContentFolder open(Path directory, SiteRules rules, IgnoredPaths ignored)
      throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    Path real = directory.toRealPath();
    Path parent = real.getParent();
    Path name = real.getFileName();
    boolean isOneLanguage =
        parent != null && name != null && rules.languages().contains(name.toString());
    return new ContentFolder(
        real, parent != null && isOneLanguage ? parent : real, new ChapterPaths(rules), ignored);
  }

  /**
   * The chapters' files that are there now, in order of their paths.
   *
   * @throws IOException when a folder cannot be read
   */
  public List<ContentFile> files() throws IOException {
    return walk().files();
  }

  /**
   * Paths of symbolic links that look like chapters or folders and do not count, in order.
   *
   * @throws IOException when a folder cannot be read
   */
  public List<String> leftOut() throws IOException {
    return walk().leftOut();
  }

  /**
   * Everything that is there now, found in one walk.
   *
   * @throws IOException when a folder cannot be read
   */
  public FolderListing list() throws IOException {
    return walk().listing();
  }

  /** The asset at a place in the file system, existing or not; empty when none can be. */
  public Optional<ContentFile> assetAt(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    boolean canBe =
        absolute.startsWith(directory)
            && AssetTypes.isAsset(relative(absolute))
            && !relative(absolute).equals(SiteFile.NAME)
            && !isIgnored(absolute);
    return canBe ? Optional.of(new ContentFile(pathOf(absolute), absolute)) : Optional.empty();
  }

  /** The chapter file at a place in the file system, existing or not; empty when none can be. */
  public Optional<ContentFile> fileAt(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    return absolute.startsWith(directory)
            && paths.isChapter(relative(absolute))
            && !isIgnored(absolute)
        ? Optional.of(new ContentFile(pathOf(absolute), absolute))
        : Optional.empty();
  }

  /** Whether the settings leave a place below the folder out, or a folder it is in. */
  boolean isIgnored(Path place) {
    return !place.equals(root) && ignored.matches(root.relativize(place));
  }

  /** Whether a file that is no chapter may count: inside, not hidden, not ignored. */
  public boolean mayHold(String path) {
    if (path.startsWith(".") || path.contains("/.") || path.indexOf(0) >= 0) {
      return false;
    }
    Path place = root.resolve(path).normalize();
    return place.startsWith(directory) && !place.equals(directory) && !isIgnored(place);
  }

  /** Where the file of a path from the content root is, existing or not. */
  public Path placeOf(String path) {
    return root.resolve(path);
  }

  /** The folder itself, its links resolved. */
  public Path directory() {
    return directory;
  }

  /** Where paths of chapters start: the folder itself, or its parent where it is one language's. */
  public Path root() {
    return root;
  }

  private FolderWalk walk() throws IOException {
    FolderWalk walk = new FolderWalk(this);
    Files.walkFileTree(directory, walk);
    return walk;
  }

  /** Path from the content root. */
  String pathOf(Path file) {
    return slashed(root.relativize(file));
  }

  /** Path from the folder opened: what lies above it is nobody's business, hidden or not. */
  private String relative(Path file) {
    return slashed(directory.relativize(file));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
