package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * A seeded history over few ids, so that chapters collide, redirects chain and run in circles, and
 * ids die and come back.
 */
final class RandomHistory {
  private static final List<ChapterId> IDS = ids();
  private static final List<String> WORDS = List.of("one", "two", "three");
  private static final List<String> LABELS = List.of("Kafka", "kafka", "KAFKA", "Erlang", "2018");

  private static final List<String> TITLES =
      List.of(
          "one",
          "two",
          "three",
          "One Two",
          "Raft (consensus)",
          "Service mesh",
          "Log: a story",
          "Erlang");

  /** Words of titles and of link texts, and rarer ones that few chapters share. */
  private static final List<String> PROSE =
      List.of(
          "One two three. ",
          "A service mesh routes calls. ",
          "With Raft, a log is agreed on. ",
          "Sidecars and proxies. ",
          "Quorums elect leaders. ",
          "Lanterns glow. ",
          "They run Kafka and Erlang. ",
          "Nothing of it. ");

  private static final List<String> NAMES = List.of("a", "b", "nobody");
  private static final List<String> PATHS = List.of("one.png", "two.pdf", "deep/one.png");

  private final Random random;
  private final int redirectsInTen;
  private final Map<ChapterId, Written> written = new TreeMap<>();
  private final Set<String> assets = new TreeSet<>();
  private long sequence;

  RandomHistory(long seed) {
    this.random = new Random(seed);
    this.redirectsInTen = random.nextInt(8);
  }

  /** One change of a chapter or an asset. */
  interface Step {

    void fileIn(Catalogue catalogue);

    /** Files it and tells all chapters and nodes that it marks. */
    Marks fileIn(Shelf shelf);

    LinkChange fileIn(LinkChanges changes);

    /** What is marked in any case. */
    Set<ChapterId> own();
  }

  /** The new version, or none when the chapter is removed. */
  record ChapterStep(ChapterId id, long sequence, @Nullable Written version) implements Step {

    @Override
    public void fileIn(Catalogue catalogue) {
      if (version == null) {
        catalogue.remove(id, sequence);
      } else {
        catalogue.file(version.card());
      }
    }

    @Override
    public Marks fileIn(Shelf shelf) {
      return version == null ? shelf.remove(id, sequence) : shelf.put(version);
    }

    @Override
    public LinkChange fileIn(LinkChanges changes) {
      return version == null ? changes.remove(id, sequence) : changes.file(version.card());
    }

    @Override
    public Set<ChapterId> own() {
      return Set.of(id);
    }
  }

  /** The asset is put, or removed. */
  record AssetStep(String path, long sequence, boolean there) implements Step {

    @Override
    public void fileIn(Catalogue catalogue) {
      marks(catalogue);
    }

    @Override
    public Marks fileIn(Shelf shelf) {
      return marks(shelf.catalogue());
    }

    private Marks marks(Catalogue catalogue) {
      return there
          ? catalogue.fileAsset(path, sequence, "hash")
          : catalogue.removeAsset(path, sequence);
    }

    @Override
    public LinkChange fileIn(LinkChanges changes) {
      return there
          ? changes.fileAsset(path, sequence, "hash")
          : changes.removeAsset(path, sequence);
    }

    @Override
    public Set<ChapterId> own() {
      return Set.of();
    }
  }

  Step next() {
    sequence++;
    return random.nextInt(8) == 0 ? asset() : chapter();
  }

  private Step asset() {
    String path = one(PATHS);
    boolean there = random.nextBoolean();
    if (there) {
      assets.add(path);
    } else {
      assets.remove(path);
    }
    return new AssetStep(path, sequence, there);
  }

  private Step chapter() {
    ChapterId id = one(IDS);
    Written old = written.get(id);
    Written version = null;
    int dice = random.nextInt(10);
    if (dice < redirectsInTen) {
      version = Written.redirect(id, sequence, redirectTarget(id));
    } else if (dice < 9) {
      version = old != null && old.card().isLive() ? edited(old) : fresh(id);
    }
    if (version == null) {
      written.remove(id);
    } else {
      written.put(id, version);
    }
    return new ChapterStep(id, sequence, version);
  }

  /** Paths of the assets there are. */
  Set<String> assets() {
    return assets;
  }

  /** Latest versions of all that exist, redirects too, by id. */
  Map<ChapterId, Written> written() {
    return written;
  }

  private Written fresh(ChapterId id) {
    return Written.chapter(
        id, sequence, one(TITLES), aliases(), headings(), links(), entities(), files(), prose());
  }

  /** Changes one thing, or nothing but the body. */
  private Written edited(Written version) {
    Card old = version.card();
    int what = random.nextInt(10);
    return Written.chapter(
        old.id(),
        sequence,
        what == 0 ? one(TITLES) : old.title(),
        what == 8 ? aliases() : old.aliases(),
        what == 1 ? headings() : old.headings(),
        what == 2 ? links() : what == 3 ? oneLinkChanged(old.links()) : old.links(),
        what == 4 ? entities() : old.entities(),
        what == 5 ? files() : old.files(),
        what == 6 ? prose() : what == 7 ? one(PROSE) + version.prose() : version.prose());
  }

  private List<CardLink> oneLinkChanged(List<CardLink> links) {
    List<CardLink> changed = new ArrayList<>(links);
    if (!changed.isEmpty()) {
      changed.set(random.nextInt(changed.size()), link());
    }
    return changed;
  }

  private ChapterId redirectTarget(ChapterId id) {
    // To the neighbour mostly, or chains would rarely grow longer than 8 hops.
    return random.nextInt(9) > 0 ? IDS.get((IDS.indexOf(id) + 1) % IDS.size()) : one(IDS);
  }

  private List<String> aliases() {
    return random.nextInt(3) == 0 ? List.of(one(LABELS)) : List.of();
  }

  private List<String> headings() {
    return WORDS.stream().filter(word -> random.nextBoolean()).toList();
  }

  private List<CardLink> links() {
    List<CardLink> links = new ArrayList<>();
    int most = random.nextInt(20) == 0 ? 2 * LinkPositions.MANY : 5;
    for (int left = random.nextInt(most); left > 0; left--) {
      links.add(link());
    }
    return links;
  }

  private CardLink link() {
    List<ChapterId> candidates = new ArrayList<>(List.of(one(IDS)));
    while (random.nextInt(3) == 0) {
      candidates.add(one(IDS));
    }
    String fragment = random.nextBoolean() ? "" : one(WORDS);
    return new CardLink(candidates.stream().distinct().toList(), fragment, one(WORDS), name());
  }

  private String name() {
    return random.nextInt(3) == 0 ? one(NAMES) : "";
  }

  private String prose() {
    StringBuilder prose = new StringBuilder();
    for (int left = random.nextInt(5); left > 0; left--) {
      prose.append(one(PROSE));
    }
    return prose.toString();
  }

  private List<CardFile> files() {
    List<CardFile> files = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      List<String> candidates = new ArrayList<>(List.of(one(PATHS)));
      if (random.nextBoolean()) {
        candidates.add(one(PATHS));
      }
      files.add(new CardFile(candidates.stream().distinct().toList()));
    }
    return files;
  }

  private List<CardEntity> entities() {
    Map<String, CardEntity> entities = new TreeMap<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      EntityKind kind = random.nextBoolean() ? EntityKind.TECHNOLOGY : EntityKind.TOPIC;
      CardEntity entity = CardEntity.named(kind, one(LABELS));
      entities.put(entity.key(), entity);
    }
    return List.copyOf(entities.values());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<ChapterId> ids() {
    List<ChapterId> ids = new ArrayList<>();
    for (String slug : "a b c d e f g h i j k".split(" ")) {
      ids.add(new ChapterId("en", slug));
    }
    for (String slug : "x/a y/a x/y/a x/b".split(" ")) {
      ids.add(new ChapterId("en", slug));
    }
    ids.add(new ChapterId("ru", "x/a"));
    ids.add(new ChapterId("ru", "a"));
    // Beyond U+FFFF, and between there and the surrogates: the two orders of texts differ here.
    ids.add(new ChapterId("ru", "\uD801\uDC28"));
    ids.add(new ChapterId("ru", "\uFB00"));
    return List.copyOf(ids);
  }
}
