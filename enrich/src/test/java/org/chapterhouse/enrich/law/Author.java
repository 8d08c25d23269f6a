package org.chapterhouse.enrich.law;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes small chapters full of links, headings and names, the same for the same random numbers.
 */
final class Author {

  /** Few, so that histories come back to the same ids again and again. */
  static final List<String> IDS =
      List.of(
          "en/alpha",
          "en/beta",
          "en/gamma",
          "en/gamma/delta",
          "en/epsilon",
          "en/zeta",
          "ru/alpha",
          "ru/beta",
          "ru/gamma");

  private static final List<String> HREFS =
      List.of(
          "/alpha/",
          "/beta/",
          "/gamma/",
          "/gamma/delta/",
          "/epsilon/",
          "/ru/alpha/",
          "/ru/beta/",
          "/ru/gamma/#first",
          "/nowhere/",
          "zeta.md",
          "gamma.md#second",
          "alpha.md#first",
          "gamma/delta.md",
          "#first",
          "#third");
  private static final List<String> WIKI_NAMES = List.of("Delta", "delta", "alpha", "nobody");
  static final List<String> PATHS = List.of("en/one.png", "en/gamma/one.png", "ru/two.pdf");
  private static final List<String> FILES = List.of("one.png", "/ru/two.pdf", "../en/one.png");
  private static final List<String> NAMES = List.of("Ada Lovelace", "ada lovelace", "ADA LOVELACE");
  private static final List<String> THINGS = List.of("Kubernetes", "kubernetes", "Envoy", "eBPF");
  private static final List<String> HEADINGS = List.of("First", "Second", "Third");

  /** Some name other chapters, some are rare, some stand everywhere. */
  private static final List<String> WORDS =
      List.of(
          "Some words.",
          "A Mesh 1 routes what a Proxy 2 sends, and Ledger 0 counts it.",
          "The mesh 2 is a proxy 1 of its own.",
          "Quorums elect leaders, lanterns glow.",
          "Envoy and Kubernetes, said Ada Lovelace.",
          "Lanterns glow at night; quorums do not.");

  private final Random random;

  Author(Random random) {
    this.random = random;
  }

  String anyId() {
    return any(IDS);
  }

  String chapter() {
    return """
        ---
        title: %s %d
        people: [%s]
        technologies: [%s]
        ---

        """
            .formatted(
                any(List.of("Mesh", "Proxy", "Ledger")),
                random.nextInt(3),
                some(NAMES),
                some(THINGS))
        + body();
  }

  /** The same front matter, headings and links, other prose. */
  String reworded(String chapter) {
    return chapter + "\nAnd a word more, number " + random.nextInt(1000) + ".\n";
  }

  private String body() {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(any -> "## " + any(HEADINGS) + "\n\n" + paragraph())
        .collect(Collectors.joining("\n"));
  }

  private String paragraph() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(any -> sentence())
        .collect(Collectors.joining("", any(WORDS) + "\n", ""));
  }

  private String sentence() {
    return switch (random.nextInt(6)) {
      case 0 -> "An image ![of it](" + any(FILES) + ") here.\n";
      case 1, 2 -> "Named [[" + any(WIKI_NAMES) + "]] only.\n";
      default -> "See [text " + random.nextInt(3) + "](" + any(HREFS) + ") for more.\n";
    };
  }

  String anyPath() {
    return any(PATHS);
  }

  private String some(List<String> from) {
    return from.stream().filter(any -> random.nextInt(4) == 0).collect(Collectors.joining(", "));
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
