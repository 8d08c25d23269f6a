package org.chapterhouse.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schema files of this module: those in force and those that have landed before. */
final class SchemaFiles {

  private static final Path SOURCES = Path.of("src/main/avro");
  private static final Path LANDED = Path.of("src/test/resources/landed");

  private SchemaFiles() {}

  /** Names of the schemas in force. */
  static List<String> names() {
    return list(SOURCES).map(file -> file.getFileName().toString().replace(".avsc", "")).toList();
  }

  /** Landed versions of a subject, oldest first. */
  static List<Schema> landed(String subject) {
    Path folder = LANDED.resolve(subject);
    return Files.isDirectory(folder)
        ? list(folder)
            .sorted(Comparator.comparing(SchemaFiles::version))
            .map(SchemaFiles::parse)
            .toList()
        : List.of();
  }

  /** Writes the next landed version of a subject. */
  static void land(String subject, Schema schema) {
    Path file = LANDED.resolve(subject).resolve("v" + (landed(subject).size() + 1) + ".avsc");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema.toString(true) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot land " + file, e);
    }
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("[^0-9]", ""));
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
