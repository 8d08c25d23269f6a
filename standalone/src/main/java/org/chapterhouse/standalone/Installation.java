package org.chapterhouse.standalone;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder the command was installed in, as its start script says; else the present folder. */
final class Installation {

  private Installation() {}

  static Path home() {
    return Path.of(System.getProperty("chapterhouse.home", "."));
  }

  /** The sample handbook. */
  static Path sampleContent() {
    return home().resolve("content");
  }

  /** Whether standard output is a terminal; only the start script can tell on every Java. */
  static boolean hasTerminal() {
    return Boolean.getBoolean("chapterhouse.terminal");
  }

  /** The token of a site that {@code run} serves from a data directory of this installation. */
  static Optional<String> localTokenFor(String url) throws IOException {
    String site = (url.endsWith("/") ? url : url + "/").replace("//localhost:", "//127.0.0.1:");
    Path data = home().resolve("data");
    if (!Files.isDirectory(data)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(data, Files::isDirectory)) {
      for (Path directory : directories) {
        Path address = directory.resolve("address");
        if (Files.exists(address) && Files.readString(address).strip().equals(site)) {
          return Optional.of(Files.readString(directory.resolve("local.token")).strip());
        }
      }
    }
    return Optional.empty();
  }
}
