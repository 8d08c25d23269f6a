package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;
import org.jspecify.annotations.Nullable;

/**
 * Ties, edges and nodes a second time, straight from the words of the design: no indexes, nothing
 * remembered, every question answered by going through all cards. Shares no code with {@link Ties}.
 */
final class NaiveTies {
  private final Map<ChapterId, Written> all;
  private final Set<String> assets;

  NaiveTies(Map<ChapterId, Written> all, Set<String> assets) {
    this.all = all;
    this.assets = assets;
  }

  ChapterTies of(ChapterId id) {
    Card card = all.get(id).card();
    List<TieLink> links = new ArrayList<>();
    List<BrokenLink> broken = new ArrayList<>();
    for (ChapterLink l : all.get(id).links()) {
      ChapterId target = chapterMeant(id, l.candidates(), l.name());
      if (target == null) {
        broken.add(
            new BrokenLink(
                l.href(),
                BrokenReason.NO_SUCH_CHAPTER,
                l.candidates().get(0).toString(),
                l.text(),
                l.sentence(),
                l.line(),
                l.start(),
                l.end()));
      } else if (lacksHeading(target, l.fragment())) {
        broken.add(
            new BrokenLink(
                l.href(),
                BrokenReason.NO_SUCH_HEADING,
                target.toString(),
                l.text(),
                l.sentence(),
                l.line(),
                l.start(),
                l.end()));
      } else {
        links.add(
            new TieLink(
                l.href(),
                target,
                l.fragment(),
                l.text(),
                l.sentence(),
                l.line(),
                l.start(),
                l.end()));
      }
    }
    for (FileReference f : all.get(id).files()) {
      if (Collections.disjoint(f.candidates(), assets)) {
        int place = 0;
        while (place < broken.size() && broken.get(place).start() <= f.start()) {
          place++;
        }
        broken.add(
            place,
            new BrokenLink(
                f.href(),
                BrokenReason.NO_SUCH_FILE,
                f.candidates().get(0),
                f.text(),
                f.sentence(),
                f.line(),
                f.start(),
                f.end()));
      }
    }
    return new ChapterTies(
        id,
        card.revision(),
        card.sequence(),
        card.contentHash(),
        links,
        broken,
        backlinks(id),
        List.of(),
        List.of(),
        edges(card, links));
  }

  /** As ties are that know of links and front matter alone. */
  static ChapterTies ofLinks(ChapterTies ties) {
    return new ChapterTies(
        ties.id(),
        ties.revision(),
        ties.sequence(),
        ties.contentHash(),
        ties.links(),
        ties.broken(),
        ties.backlinks(),
        List.of(),
        List.of(),
        ties.edges().stream()
            .filter(edge -> edge.kind() == EdgeKind.LINKS_TO || edge.kind() == EdgeKind.NAMES)
            .toList());
  }

  /**
   * The first candidate that is live, or a redirect that ends in a live chapter; else, of the live
   * chapters in the source's language that end in the name, the one with the fewest segments.
   */
  private @Nullable ChapterId chapterMeant(
      ChapterId source, List<ChapterId> candidates, String name) {
    for (ChapterId candidate : candidates) {
      List<ChapterId> passed = new ArrayList<>();
      ChapterId at = candidate;
      while (all.containsKey(at) && all.get(at).card().redirectTo() != null) {
        if (passed.contains(at)) {
          break;
        }
        passed.add(at);
        at = all.get(at).card().redirectTo();
      }
      boolean isLive = all.containsKey(at) && all.get(at).card().redirectTo() == null;
      if (isLive && passed.size() <= 8) {
        return at;
      }
    }
    ChapterId best = null;
    for (Written chapter : inOrder()) {
      ChapterId id = chapter.card().id();
      String[] segments = id.slug().split("/");
      if (chapter.card().redirectTo() == null
          && id.language().equals(source.language())
          && segments[segments.length - 1].equals(name)
          && (best == null || segments.length < best.slug().split("/").length)) {
        best = id;
      }
    }
    return best;
  }

  private boolean lacksHeading(ChapterId target, String fragment) {
    return !fragment.equals("") && all.get(target).card().headings().indexOf(fragment) < 0;
  }

  private List<Backlink> backlinks(ChapterId id) {
    List<Backlink> backlinks = new ArrayList<>();
    for (Written source : inOrder()) {
      for (CardLink link : source.card().links()) {
        if (!source.card().id().equals(id)
            && id.equals(chapterMeant(source.card().id(), link.candidates(), link.name()))
            && !lacksHeading(id, link.fragment())) {
          backlinks.add(new Backlink(source.card().id(), link.text(), link.fragment()));
        }
      }
    }
    return backlinks;
  }

  private List<Written> inOrder() {
    List<Written> sorted = new ArrayList<>(all.values());
    sorted.sort(
        (a, b) ->
            Arrays.compare(
                a.card().id().toString().codePoints().toArray(),
                b.card().id().toString().codePoints().toArray()));
    return sorted;
  }

  private List<Edge> edges(Card card, List<TieLink> links) {
    String source = "chapter:" + card.id();
    List<Edge> edges = new ArrayList<>();
    Set<ChapterId> targets = new LinkedHashSet<>();
    links.forEach(link -> targets.add(link.target()));
    targets.remove(card.id());
    for (ChapterId target : targets) {
      List<Edge.Evidence> evidence = new ArrayList<>();
      for (TieLink link : links) {
        if (link.target().equals(target)) {
          evidence.add(new Edge.Evidence(card.id(), link.line(), link.sentence()));
        }
      }
      edges.add(
          new Edge(
              source, EdgeKind.LINKS_TO, "chapter:" + target, (double) evidence.size(), evidence));
    }
    Map<String, List<Edge.Evidence>> named = new LinkedHashMap<>();
    for (CardEntity e : card.entities()) {
      named
          .computeIfAbsent(nodeMeant(e.key()), any -> new ArrayList<>())
          .add(new Edge.Evidence(card.id(), 0, e.label()));
    }
    named.forEach((key, labels) -> edges.add(new Edge(source, EdgeKind.NAMES, key, 1.0, labels)));
    edges.sort(
        (a, b) -> Arrays.compare(a.key().codePoints().toArray(), b.key().codePoints().toArray()));
    return edges;
  }

  Optional<Node> node(String key) {
    if (key.startsWith("chapter:")) {
      return inOrder().stream()
          .map(Written::card)
          .filter(card -> card.redirectTo() == null && key.equals("chapter:" + card.id()))
          .map(card -> new Node(key, NodeKind.CHAPTER, card.title(), card.id().language()))
          .findAny();
    }
    List<String> spellings = new ArrayList<>();
    for (Written chapter : inOrder()) {
      for (CardEntity entity : chapter.card().entities()) {
        if (nodeMeant(entity.key()).equals(key)) {
          spellings.add(entity.label());
        }
      }
    }
    NodeKind kind = key.startsWith("topic:") ? NodeKind.TOPIC : NodeKind.TECHNOLOGY;
    return spellings.stream()
        .min(
            (a, b) -> {
              int byCount = count(spellings, b) - count(spellings, a);
              return byCount != 0 ? byCount : a.compareTo(b);
            })
        .map(label -> subject(key.substring(key.indexOf(':') + 1)).map(Card::title).orElse(label))
        .map(label -> new Node(key, kind, label, ""));
  }

  private String nodeMeant(String key) {
    String name = key.substring(key.indexOf(':') + 1);
    return key.substring(0, key.indexOf(':') + 1)
        + subject(name).map(card -> folded(card.title())).orElse(name);
  }

  /** Of the chapters with that title or alias, if all have one slug, the first by language. */
  private Optional<Card> subject(String name) {
    List<Card> claiming = new ArrayList<>();
    for (Written chapter : inOrder()) {
      Card card = chapter.card();
      boolean claims =
          folded(card.title()).equals(name)
              || card.aliases().stream().anyMatch(alias -> folded(alias).equals(name));
      if (card.redirectTo() == null && claims) {
        claiming.add(card);
      }
    }
    if (claiming.stream().map(card -> card.id().slug()).distinct().count() != 1) {
      return Optional.empty();
    }
    return inOrder().stream()
        .map(Written::card)
        .filter(card -> card.redirectTo() == null)
        .filter(card -> card.id().slug().equals(claiming.get(0).id().slug()))
        .findFirst();
  }

  /** Good for the names of these histories, not for all there are. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static int count(List<String> spellings, String one) {
    return (int) spellings.stream().filter(one::equals).count();
  }
}
