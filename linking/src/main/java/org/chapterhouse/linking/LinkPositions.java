package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/**
 * Finds the links of one chapter by what they may mean. Only a chapter with many links has one: a
 * page that lists all others would else be gone through whenever any of them changes.
 */
final class LinkPositions {
  static final int MANY = 64;

  private final List<CardLink> links;
  private final Map<ChapterId, List<Integer>> byCandidate = new HashMap<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();

  LinkPositions(List<CardLink> links) {
    this.links = links;
    for (int at = 0; at < links.size(); at++) {
      CardLink link = links.get(at);
      for (ChapterId candidate : link.candidates()) {
        byCandidate.computeIfAbsent(candidate, any -> new ArrayList<>(1)).add(at);
      }
      if (!link.name().isEmpty()) {
        byName.computeIfAbsent(link.name(), any -> new ArrayList<>(1)).add(at);
      }
    }
  }

  /** Links with one of the candidates or of that name, in document order. */
  List<CardLink> meaning(Collection<ChapterId> candidates, String name) {
    SortedSet<Integer> positions = new TreeSet<>(byName.getOrDefault(name, List.of()));
    candidates.forEach(
        candidate -> positions.addAll(byCandidate.getOrDefault(candidate, List.of())));
    return positions.stream().map(links::get).toList();
  }

  /** The same for a chapter that has none of these. */
  static List<CardLink> goneThrough(
      List<CardLink> links, Collection<ChapterId> candidates, String name) {
    List<CardLink> found = new ArrayList<>(1);
    for (CardLink link : links) {
      if ((!link.name().isEmpty() && link.name().equals(name)) || hasOne(link, candidates)) {
        found.add(link);
      }
    }
    return found;
  }

  private static boolean hasOne(CardLink link, Collection<ChapterId> candidates) {
    for (ChapterId candidate : link.candidates()) {
      if (candidates.contains(candidate)) {
        return true;
      }
    }
    return false;
  }
}
