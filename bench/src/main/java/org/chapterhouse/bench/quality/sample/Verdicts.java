package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one judge said of a sample: one line for each mention, its key and a word. */
final class Verdicts {
  private final Map<String, Verdict> byKey = new HashMap<>();

  private Verdicts() {}

  static Verdicts read(Path file) throws IOException {
    return of(Files.readAllLines(file), file.toString());
  }

  static Verdicts of(List<String> lines, String from) {
    Verdicts verdicts = new Verdicts();
    for (String line : lines) {
      if (!line.isBlank()) {
        List<String> cells = List.of(line.strip().split("\\s+"));
        verdicts.byKey.put(cells.get(0), verdict(cells).orElseThrow(() -> noVerdict(line, from)));
      }
    }
    return verdicts;
  }

  private static Optional<Verdict> verdict(List<String> cells) {
    return cells.size() == 2 ? Verdict.named(cells.get(1)) : Optional.empty();
  }

  private static IllegalArgumentException noVerdict(String line, String from) {
    return new IllegalArgumentException(
        "%s: a line is a key and one of %s, not '%s'".formatted(from, Verdict.allWords(), line));
  }

  Optional<Verdict> of(SampledMention mention) {
    return Optional.ofNullable(byKey.get(mention.key()));
  }
}
