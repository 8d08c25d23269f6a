package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one judge said of a sample: one line for each mention, its key and yes or no. */
final class Verdicts {
  private final Map<String, Boolean> byKey = new HashMap<>();

  private Verdicts() {}

  static Verdicts read(Path file) throws IOException {
    return of(Files.readAllLines(file), file.toString());
  }

  static Verdicts of(List<String> lines, String from) {
    Verdicts verdicts = new Verdicts();
    for (String line : lines) {
      if (!line.isBlank()) {
        String[] cells = line.strip().split("\\s+");
        boolean known = cells.length == 2 && (cells[1].equals("yes") || cells[1].equals("no"));
        if (!known) {
          throw new IllegalArgumentException(
              from + ": a line is a key and yes or no, not '" + line + "'");
        }
        verdicts.byKey.put(cells[0], cells[1].equals("yes"));
      }
    }
    return verdicts;
  }

  Optional<Boolean> of(SampledMention mention) {
    return Optional.ofNullable(byKey.get(mention.key()));
  }
}
