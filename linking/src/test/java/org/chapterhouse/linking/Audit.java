package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/** Walks a history and works everything out before and after each change, to judge the marks. */
final class Audit {
  private final RandomHistory history;
  private final Shelf shelf;
  private final List<String> missed = new ArrayList<>();
  private final List<String> missedByTable = new ArrayList<>();
  private int chaptersMarked;
  private int chaptersSuperfluous;
  private int nodesMarked;
  private int nodesSuperfluous;
  private Map<ChapterId, ChapterTies> ties = new TreeMap<>();
  private Map<String, Node> nodes = new TreeMap<>();

  Audit(long seed, MarkRules rules) {
    this.history = new RandomHistory(seed);
    this.shelf = new Shelf(rules);
  }

  Audit walk(int steps) {
    for (int step = 0; step < steps; step++) {
      change();
    }
    return this;
  }

  private void change() {
    RandomHistory.Step step = history.next();
    Map<ChapterId, ChapterTies> tiesBefore = ties;
    Map<String, Node> nodesBefore = nodes;
    Marks marks = step.fileIn(shelf);
    ties = allTies();
    nodes = allNodes();
    chaptersMarked += marks.chapters().size();
    chaptersSuperfluous += judge(step, marks.chapters(), differing(tiesBefore, ties), step.own());
    nodesMarked += marks.nodes().size();
    nodesSuperfluous += judge(step, marks.nodes(), differing(nodesBefore, nodes), Set.of());
    judgeTable(step, step.own().isEmpty() ? marks.chapters() : shelf.markedForLinks(), tiesBefore);
  }

  /** What words and neighbours mark anyway does not make up for a row that lacks. */
  private void judgeTable(
      RandomHistory.Step step, Set<ChapterId> marks, Map<ChapterId, ChapterTies> tiesBefore) {
    Set<ChapterId> unmarked = new HashSet<>(differing(ofLinks(tiesBefore), ofLinks(ties)));
    unmarked.removeAll(marks);
    unmarked.forEach(one -> missedByTable.add(one + " at " + step));
  }

  private static Map<ChapterId, ChapterTies> ofLinks(Map<ChapterId, ChapterTies> ties) {
    Map<ChapterId, ChapterTies> ofLinks = new TreeMap<>();
    ties.forEach((id, all) -> ofLinks.put(id, NaiveTies.ofLinks(all)));
    return ofLinks;
  }

  /** How many marks, but that of the changed chapter itself, were not needed. */
  private <K> int judge(RandomHistory.Step step, Set<K> marks, Set<K> differing, Set<K> own) {
    Set<K> unmarked = new HashSet<>(differing);
    unmarked.removeAll(marks);
    unmarked.forEach(one -> missed.add(one + " at " + step));
    Set<K> idle = new HashSet<>(marks);
    idle.removeAll(differing);
    idle.removeAll(own);
    return idle.size();
  }

  private static <K extends Comparable<K>, V> Set<K> differing(Map<K, V> before, Map<K, V> after) {
    Set<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
    return keys;
  }

  private Map<ChapterId, ChapterTies> allTies() {
    Map<ChapterId, ChapterTies> all = new TreeMap<>();
    history.written().values().stream()
        .filter(version -> version.card().isLive())
        .forEach(version -> all.put(version.card().id(), version.tied(shelf.concordance()).ties()));
    return all;
  }

  private Map<String, Node> allNodes() {
    Map<String, Node> all = new TreeMap<>();
    catalogue()
        .nodeKeys()
        .map(key -> Nodes.node(key, catalogue()))
        .flatMap(Optional::stream)
        .forEach(node -> all.put(node.key(), node));
    return all;
  }

  /** Everything that changed and was not marked. */
  List<String> missed() {
    return missed;
  }

  /** The same, and chapters whose links or backlinks changed and that the table did not mark. */
  List<String> missedByTable() {
    List<String> all = new ArrayList<>(missed);
    all.addAll(missedByTable);
    return all;
  }

  int chaptersMarked() {
    return chaptersMarked;
  }

  int chaptersSuperfluous() {
    return chaptersSuperfluous;
  }

  int nodesMarked() {
    return nodesMarked;
  }

  int nodesSuperfluous() {
    return nodesSuperfluous;
  }

  RandomHistory history() {
    return history;
  }

  Catalogue catalogue() {
    return shelf.catalogue();
  }

  Concordance concordance() {
    return shelf.concordance();
  }

  Map<ChapterId, ChapterTies> ties() {
    return ties;
  }
}
