package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.markdown.ChapterId;

/**
 * A seeded history of few chapters whose titles, links and prose are made of few words, so that
 * names overlap, mean several chapters, come, go and come back.
 */
final class RandomSite {
  private static final List<String> SLUGS =
      List.of("a", "b", "c", "d", "e", "f", "g/a", "g/b", "g/c", "h/i/a", "h/i/b", "h/i/c");
  private static final List<String> TITLES =
      List.of(
          "Mesh",
          "Service Mesh",
          "Service",
          "Gateway (GW)",
          "Gateway: the door",
          "about_mesh",
          "The Mesh Gateway",
          "Service, Gateway",
          "Configuration");
  private static final List<String> ANCHORS =
      List.of("mesh", "meshes", "the service mesh", "gateway", "door", "proxy", "here", "");
  private static final List<String> WORDS =
      List.of(
          "mesh",
          "Mesh",
          "meshes",
          "service",
          "Services",
          "gateway",
          "GW",
          "about_mesh",
          "door",
          "proxy",
          "configuration",
          "the",
          "of",
          "mesh,",
          "*mesh*",
          "runs.",
          "apple",
          "pear",
          "plum",
          "cherry",
          "lemon");

  /**
   * Chapters that are only linked to, so many that who links to them may be a hub. Every other
   * history goes without, and is the faster for it.
   */
  private static final int FILLERS = Closeness.HUB + 2;

  private final Site site = new Site();
  private final Random random;
  private final boolean hasHubs;

  RandomSite(long seed) {
    this.random = new Random(seed);
    this.hasHubs = seed % 2 == 0;
    for (int i = 0; hasHubs && i < FILLERS; i++) {
      site.write("z" + i, "Filler " + i);
    }
  }

  Site site() {
    return site;
  }

  /** What changed, and where. */
  record Step(ChapterId id, Shift shift) {}

  Step next() {
    String slug = one(SLUGS);
    ChapterId id = Site.id(slug);
    return switch (random.nextInt(hasHubs ? 12 : 11)) {
      case 0 -> new Step(id, site.remove(id));
      case 1 -> new Step(id, site.move(id, Site.id(one(SLUGS))));
      case 2 -> russian();
      case 11 -> hub();
      default -> new Step(id, site.write(slug, one(TITLES), body()));
    };
  }

  private Step russian() {
    Shift shift =
        site.writeFile(
            "ru/a.md",
            "# " + one(TITLES),
            "",
            words(4),
            "",
            link("ru/a"),
            link("en/" + one(SLUGS)));
    return new Step(new ChapterId("ru", "a"), shift);
  }

  /** A chapter with nearly too many links to count as a neighbour, or just too many. */
  private Step hub() {
    int links = Closeness.HUB - 4 + random.nextInt(6);
    String fillers =
        IntStream.range(0, links)
            .mapToObj(i -> "[z](/z" + i + ")")
            .collect(Collectors.joining(" "));
    return new Step(Site.id("a"), site.write("a", one(TITLES), fillers, link(), link(), words(3)));
  }

  private String[] body() {
    List<String> lines = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      lines.add(words(1 + random.nextInt(6)));
      lines.add(random.nextBoolean() ? "" : link());
    }
    return lines.toArray(String[]::new);
  }

  private String link() {
    return link("en/" + one(SLUGS));
  }

  private String link(String target) {
    return "[" + one(ANCHORS) + "](/" + target + ")";
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> one(WORDS)).collect(Collectors.joining(" "));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
