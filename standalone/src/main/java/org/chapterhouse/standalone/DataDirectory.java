package org.chapterhouse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.chapterhouse.runtime.auth.TokenFile;

/** The folder everything {@code run} keeps lives in, and who finds what there. */
record DataDirectory(Path path) {

  private static final String SOURCE = "cli";

  /** Makes the folder when it is missing. */
  static DataDirectory at(Path path) {
    try {
      Files.createDirectories(path);
      return new DataDirectory(path.toRealPath());
    } catch (IOException e) {
      throw new UserException(
          ExitCode.UNAVAILABLE, "the data directory " + path + " cannot be made: " + e, e);
    }
  }

  /**
   * Where {@code run} keeps the data of a content folder when nobody says otherwise: each folder
   * has its own place, so that two handbooks never mix.
   */
  static Path defaultFor(Path content) {
    Path absolute = content.toAbsolutePath().normalize();
    UUID mark = UUID.nameUUIDFromBytes(absolute.toString().getBytes(StandardCharsets.UTF_8));
    return Installation.home()
        .resolve("data")
        .resolve(absolute.getFileName() + "-" + mark.toString().substring(0, 8));
  }

  /** Hashes of the tokens the edge accepts. */
  Path tokenFile() {
    return path.resolve("tokens");
  }

  Path logs() {
    return path.resolve("logs");
  }

  /** State directory of the stages' stream processors. */
  Path streams() {
    return path.resolve("streams");
  }

  /** What is known of earlier pushes of a folder. */
  Path pushStateOf(Path content) {
    UUID mark = UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    return path.resolve("pushed").resolve(mark + ".jsonl");
  }

  /** The token of the local command line, issued once and readable by its owner alone. */
  String localToken() {
    Path file = path.resolve("local.token");
    try {
      if (Files.exists(file)) {
        String token = Files.readString(file).strip();
        if (TokenFile.read(tokenFile()).find(token).isPresent()) {
          return token;
        }
        Files.delete(file);
      }
      String token = TokenFile.issue(tokenFile(), System.getProperty("user.name"), Set.of(SOURCE));
      writePrivately(file, token + "\n");
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the local token in " + file, e);
    }
  }

  /** Notes the address of the running site, so that the command line finds its token. */
  void noteAddress(String url) {
    try {
      Files.writeString(path.resolve("address"), url + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path.resolve("address"), e);
    }
  }

  private static void writePrivately(Path file, String text) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
