package org.chapterhouse.ingest.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes files that a server names into a folder. The names are not trusted: nothing outside the
 * folder, nothing hidden and nothing behind a symbolic link is ever touched. A file is replaced
 * whole or not at all.
 */
public final class FolderWriter {

  private static final Pattern DOUBTFUL = Pattern.compile("[\\p{Cntrl}\\\\\uFFFD]");

  private final ContentFolder folder;
  private final boolean trusts;

  public FolderWriter(ContentFolder folder) {
    this(folder, false);
  }

  /**
   * For the test that shows what the objections are worth.
   *
   * @param trusts whether every name is taken as it comes
   */
  FolderWriter(ContentFolder folder, boolean trusts) {
    this.folder = folder;
    this.trusts = trusts;
  }

  /** Why nothing may be written at a path from the content root; empty when it may. */
  public Optional<String> objectionTo(String path) {
    if (trusts) {
      return Optional.empty();
    }
    if (DOUBTFUL.matcher(path).find()) {
      return Optional.of("the name holds a control character, a backslash or a broken letter");
    }
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.startsWith(".")) {
        return Optional.of("the path leads out of the folder or to a hidden place");
      }
    }
    try {
      return objectionTo(folder.placeOf(path));
    } catch (InvalidPathException e) {
      return Optional.of("this system has no such names");
    }
  }

  private Optional<String> objectionTo(Path place) {
    if (!place.normalize().equals(place) || !place.startsWith(folder.directory())) {
      return Optional.of("the path leads out of the folder");
    }
    for (Path at = place; at != null && !at.equals(folder.directory()); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return Optional.of(folder.pathOf(at) + " is a symbolic link");
      }
      boolean isFile = at.equals(place);
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)
          && isFile == Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(folder.pathOf(at) + (isFile ? " is a folder" : " is a file"));
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a file, if what is there is still what the caller saw.
   *
   * @param expected SHA-256 of the file to be replaced; empty when there is to be none
   * @throws IOException when it cannot be written, or somebody was faster
   */
  public void write(String path, byte[] content, String expected) throws IOException {
    Path place = checked(path, expected);
    Path fresh = temporary();
    Files.write(fresh, content);
    try {
      Files.createDirectories(place.getParent());
      if (expected.isEmpty()) {
        Files.move(fresh, place); // fails where a file came meanwhile
      } else {
        replace(fresh, place);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Removes a file, if it is still what the caller saw, and folders that are empty then.
   *
   * @param expected SHA-256 of the file
   */
  public void remove(String path, String expected) throws IOException {
    Path place = checked(path, expected);
    Files.deleteIfExists(place);
    Path parent = place.getParent();
    while (parent != null && !parent.equals(folder.directory()) && isEmpty(parent)) {
      Files.delete(parent);
      parent = parent.getParent();
    }
  }

  /**
   * Keeps a copy of what an editor wrote before it is changed.
   *
   * @return where it is, below the folder
   */
  public String keep(String path, byte[] content) throws IOException {
    String name = path + "." + Sha256.hex(content).substring(0, 12);
    Path copy = folder.directory().resolve(ContentFolder.OWN).resolve("kept").resolve(name);
    if (!Files.exists(copy)) {
      Files.createDirectories(copy.getParent());
      Path fresh = temporary();
      Files.write(fresh, content);
      replace(fresh, copy);
    }
    return ContentFolder.OWN + "/kept/" + name;
  }

  private Path checked(String path, String expected) throws IOException {
    Optional<String> objection = objectionTo(path);
    if (objection.isPresent()) {
      throw new IOException(path + ": " + objection.get());
    }
    Path place = folder.placeOf(path);
    if (!hash(place).equals(expected)) {
      throw new IOException(
          path
              + (expected.isEmpty()
                  ? ": there is another file at this place; move it away"
                  : " changed meanwhile; pull again"));
    }
    return place;
  }

  private static String hash(Path place) throws IOException {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        ? Sha256.hex(Files.readAllBytes(place))
        : "";
  }

  private Path temporary() throws IOException {
    Path own = folder.directory().resolve(ContentFolder.OWN);
    if (Files.isSymbolicLink(own)) {
      throw new IOException(own + " is a symbolic link; remove it");
    }
    Files.createDirectories(own);
    return own.resolve("new-" + UUID.randomUUID() + ".tmp");
  }

  private static void replace(Path fresh, Path place) throws IOException {
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }
}
