package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;

/**
 * Scores of pairs a second time, straight from the words of the decision record: no indexes, no
 * whole numbers, every count by going through all chapters. Shares the weights and nothing else.
 */
final class NaivePairs {
  private final Collection<OwnText> all;
  private final Catalogue catalogue;
  private final Map<ChapterId, Set<ChapterId>> linked = new HashMap<>();
  private final Map<ChapterId, Set<Long>> titles = new HashMap<>();
  private final Map<ChapterId, Set<Long>> words = new HashMap<>();

  NaivePairs(Collection<OwnText> all, Catalogue catalogue) {
    this.all = all;
    this.catalogue = catalogue;
    Analysis english = Analysis.of("en");
    for (OwnText text : all) {
      linked.put(text.card().id(), linked(text));
      titles.put(text.card().id(), title(text, english));
      words.put(
          text.card().id(),
          LongStream.of(text.card().words().stems()).boxed().collect(Collectors.toSet()));
    }
  }

  private Set<ChapterId> linked(OwnText text) {
    return text.card().links().stream()
        .map(link -> catalogue.resolve(text.card().id(), link))
        .filter(Resolution::leadsToChapter)
        .map(Resolution::target)
        .filter(target -> !target.equals(text.card().id()))
        .collect(Collectors.toSet());
  }

  private static Set<Long> title(OwnText text, Analysis english) {
    TokenRun run = english.tokens(text.card().title());
    Set<Long> stems = new HashSet<>();
    for (int at = 0; at < run.size(); at++) {
      if (!run.light(at)) {
        stems.add(run.stem(at));
      }
    }
    return stems;
  }

  /** Of two chapters in English; 0 when they have nothing but a folder in common. */
  double score(OwnText y, OwnText e) {
    double words = words(y, e);
    double titles = shared(title(y), title(e)) / Math.sqrt(count(title(y)) * count(title(e)));
    double named =
        shared(stems(y), title(e)) / count(title(e)) + shared(title(y), stems(e)) / count(title(y));
    double links = (links(y, e) ? 1 : 0) + (links(e, y) ? 1 : 0);
    double cited = 0;
    double both = 0;
    double between = 0;
    for (OwnText z : all) {
      double strength = strength(z);
      cited += links(z, y) && links(z, e) ? strength : 0;
      both += links(y, z) && links(e, z) ? strength : 0;
      between += links(y, z) && links(z, e) ? strength : 0;
      between += links(e, z) && links(z, y) ? strength : 0;
    }
    double listed = listed(y, e);
    double entities = entities(y, e);
    double sum =
        Weights.of(Feature.WORDS) * words
            + Weights.of(Feature.TITLES) * titles / steps(english().size())
            + Weights.of(Feature.NAMED) * named / steps(english().size())
            + Weights.of(Feature.LINKS) * links
            + Weights.of(Feature.CITED_TOGETHER) * cited
            + Weights.of(Feature.SHARED_LINKS) * both
            + Weights.of(Feature.STEPPING_STONES) * between
            + Weights.of(Feature.LISTED_TOGETHER) * Math.min(1, listed)
            + Weights.of(Feature.ENTITIES) * entities;
    if (sum == 0) {
      return 0;
    }
    sum += Weights.of(Feature.FOLDER) * folder(y, e);
    long sources = all.stream().filter(z -> links(z, e)).count();
    double popular = sources == 0 ? 0 : 1 + steps(sources);
    double raised = sum * (1 + Weights.of(Feature.POPULARITY) * popular);
    return raised / (1 + raised);
  }

  private double words(OwnText y, OwnText e) {
    double dot = 0;
    for (long stem : stems(y)) {
      double rarity = rarity(stem);
      dot += strength(y, stem) * strength(e, stem) * rarity * rarity;
    }
    return dot / (length(y) * length(e)) / Math.pow(steps(english().size()), 2);
  }

  private double length(OwnText text) {
    double squares = 0;
    for (long stem : stems(text)) {
      squares += Math.pow(strength(text, stem), 2);
    }
    return squares == 0 ? Math.pow(0.01, 0.4) : Math.pow(squares, 0.4);
  }

  private static double strength(OwnText text, long stem) {
    for (int at = 0; at < text.card().words().stems().length; at++) {
      if (text.card().words().stems()[at] == stem) {
        return Math.round(10 * Math.pow(text.card().words().weights()[at], 0.7)) / 10.0;
      }
    }
    return 0;
  }

  private double shared(Set<Long> one, Set<Long> other) {
    return one.stream().filter(other::contains).mapToDouble(this::rarity).sum();
  }

  private double rarity(long stem) {
    List<OwnText> english = english();
    long holders =
        english.stream()
            .filter(each -> stems(each).contains(stem) || title(each).contains(stem))
            .count();
    double rarity = steps(english.size()) - steps(holders);
    return rarity < 3 && english.size() >= 16 ? 0 : rarity;
  }

  private List<OwnText> english() {
    return all.stream().filter(each -> each.card().id().language().equals("en")).toList();
  }

  private Set<Long> stems(OwnText text) {
    return words.getOrDefault(text.card().id(), Set.of());
  }

  private Set<Long> title(OwnText text) {
    return titles.getOrDefault(text.card().id(), Set.of());
  }

  private static double count(Set<Long> title) {
    return Math.max(1, title.size());
  }

  private List<ChapterId> targets(OwnText text) {
    List<ChapterId> targets = new ArrayList<>();
    text.card()
        .links()
        .forEach(link -> targets.add(catalogue.resolve(text.card().id(), link).target()));
    return targets;
  }

  private boolean links(OwnText from, OwnText to) {
    return linked.getOrDefault(from.card().id(), Set.of()).contains(to.card().id());
  }

  private double strength(OwnText z) {
    long degree = all.stream().filter(each -> links(z, each)).count();
    degree += all.stream().filter(each -> links(each, z)).count();
    return degree > 64 || degree == 0 ? 0 : 1 / (1 + steps(degree));
  }

  private double listed(OwnText y, OwnText e) {
    double listed = 0;
    for (OwnText z : all) {
      List<ChapterId> targets = targets(z);
      for (int i = 0; i < targets.size() && !z.equals(y) && !z.equals(e); i++) {
        for (int j = 0; j < targets.size(); j++) {
          boolean both =
              targets.get(i).equals(y.card().id()) && targets.get(j).equals(e.card().id());
          listed += both && Math.abs(i - j) <= 8 ? 1.0 / Math.abs(i - j) : 0;
        }
      }
    }
    return listed;
  }

  private double entities(OwnText y, OwnText e) {
    return y.card().entities().stream()
        .filter(each -> e.card().entities().stream().anyMatch(o -> o.key().equals(each.key())))
        .mapToDouble(
            each -> {
              long naming =
                  all.stream()
                      .filter(
                          text ->
                              text.card().entities().stream()
                                  .anyMatch(o -> o.key().equals(each.key())))
                      .count();
              return (6 - steps(naming)) / 6 * (each.kind() == EntityKind.YEAR ? 0.25 : 1);
            })
        .sum();
  }

  private double folder(OwnText y, OwnText e) {
    String[] one = y.card().id().slug().split("/");
    String[] other = e.card().id().slug().split("/");
    String shared = "";
    for (int at = 0; at < Math.min(one.length, other.length); at++) {
      if (!one[at].equals(other[at])) {
        break;
      }
      shared = shared.isEmpty() ? one[at] : shared + "/" + one[at];
    }
    if (shared.isEmpty()) {
      return 0;
    }
    String folder = shared;
    long within =
        english().stream()
            .map(each -> each.card().id().slug())
            .filter(slug -> slug.equals(folder) || slug.startsWith(folder + "/"))
            .count();
    return Math.max(0, 1 - steps(within) / steps(english().size()));
  }

  private static double steps(long count) {
    return Math.floor(Math.log(count) / Math.log(2) + 1e-9);
  }
}
