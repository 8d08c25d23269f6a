package org.chapterhouse.publish.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.publish.GraphHand;
import org.chapterhouse.publish.store.NodeFacts;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.WholeGraph;
import org.junit.jupiter.api.Test;

class GraphAnalysisTest {

  /** Each tie as {@code source KIND target}. */
  private static WholeGraph graph(List<String> alone, List<String> ties) {
    TreeSet<String> keys = new TreeSet<>(alone);
    for (String tie : ties) {
      keys.add(tie.split(" ")[0]);
      keys.add(tie.split(" ")[2]);
    }
    Map<String, Integer> places = new TreeMap<>();
    List<NodeRow> nodes = new ArrayList<>();
    for (String key : keys) {
      places.put(key, places.size());
      nodes.add(GraphHand.node(key));
    }
    return new WholeGraph(
        nodes,
        ties.stream()
            .sorted()
            .map(tie -> tie.split(" "))
            .map(t -> new WholeGraph.Tie(places.get(t[0]), places.get(t[2]), t[1], 1))
            .toList());
  }

  private static Map<String, NodeFacts> facts(List<String> alone, List<String> ties) {
    return GraphAnalysis.of(graph(alone, ties)).stream()
        .collect(Collectors.toMap(each -> each.node().key(), Function.identity()));
  }

  private static String chapter(String name) {
    return "chapter:en/" + name;
  }

  private static List<String> clique(String name, int size) {
    List<String> ties = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (i != j) {
          ties.add(chapter(name + i) + " LINKS_TO " + chapter(name + j));
        }
      }
    }
    return ties;
  }

  @Test
  void ranksWhatImportantChaptersLinkTo() {
    List<String> ties = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ties.add(chapter("leaf" + i) + " LINKS_TO " + chapter("hub"));
    }
    ties.add(chapter("hub") + " LINKS_TO " + chapter("named"));
    ties.add(chapter("leaf0") + " LINKS_TO " + chapter("obscure"));
    Map<String, NodeFacts> facts = facts(List.of(chapter("alone")), ties);

    assertThat(facts.get(chapter("hub")).importance())
        .isGreaterThan(facts.get(chapter("obscure")).importance());
    assertThat(facts.get(chapter("named")).importance())
        .isGreaterThan(facts.get(chapter("obscure")).importance());
    assertThat(facts.values().stream().mapToDouble(NodeFacts::importance).sum())
        .isCloseTo(facts.size(), org.assertj.core.api.Assertions.within(0.01));
  }

  @Test
  void countsMentionsAsMuchAsTheyAreSure() {
    WholeGraph even =
        graph(
            List.of(),
            List.of(
                chapter("a") + " MENTIONS " + chapter("doubtful"),
                chapter("a") + " MENTIONS " + chapter("sure")));
    List<WholeGraph.Tie> ties =
        even.ties().stream()
            .map(
                tie ->
                    new WholeGraph.Tie(
                        tie.source(), tie.target(), tie.kind(), tie.target() == 1 ? 0.4 : 0.9))
            .toList();

    List<NodeFacts> facts = GraphAnalysis.of(new WholeGraph(even.nodes(), ties));

    assertThat(facts.get(1).node().key()).isEqualTo(chapter("doubtful"));
    assertThat(facts.get(1).importance()).isLessThan(facts.get(2).importance());
  }

  @Test
  void findsTheTwoCliquesAcrossABridge() {
    List<String> ties = new ArrayList<>(clique("a", 6));
    ties.addAll(clique("b", 6));
    ties.add(chapter("a0") + " LINKS_TO " + chapter("b0"));
    Map<String, NodeFacts> facts = facts(List.of(chapter("alone")), ties);

    assertThat(facts.get(chapter("a1")).community())
        .isEqualTo(facts.get(chapter("a5")).community())
        .isNotEqualTo(facts.get(chapter("b1")).community());
    assertThat(facts.get(chapter("b0")).community()).isEqualTo(chapter("b0"));
    assertThat(facts.get(chapter("alone")).community()).isEmpty();
  }

  @Test
  void keepsApartWhatOnlyACommonNameOrAYearJoins() {
    List<String> ties = new ArrayList<>(clique("a", 7));
    ties.addAll(clique("b", 7));
    for (int i = 0; i < 7; i++) {
      ties.add(chapter("a" + i) + " NAMES topic:everything");
      ties.add(chapter("b" + i) + " NAMES topic:everything");
      ties.add(chapter("a" + i) + " NAMES year:2011");
      ties.add(chapter("b" + i) + " NAMES year:2011");
    }
    ties.add(chapter("a1") + " NAMES person:ada");
    Map<String, NodeFacts> facts = facts(List.of(), ties);

    assertThat(facts.get(chapter("a1")).community())
        .isNotEqualTo(facts.get(chapter("b1")).community());
    assertThat(facts.get("topic:everything").community()).isEmpty();
    assertThat(facts.get("person:ada").community()).isEqualTo(facts.get(chapter("a1")).community());
  }

  @Test
  void countsLinksAndNothingElse() {
    Map<String, NodeFacts> facts =
        facts(
            List.of(),
            List.of(
                chapter("a") + " LINKS_TO " + chapter("b"),
                chapter("a") + " LINKS_TO " + chapter("a"),
                chapter("b") + " RELATED_TO " + chapter("a"),
                chapter("b") + " NAMES person:ada",
                chapter("c") + " MENTIONS " + chapter("a")));

    assertThat(facts.get(chapter("a")).linksOut()).isEqualTo(1);
    assertThat(facts.get(chapter("a")).linksIn()).isZero();
    assertThat(facts.get(chapter("b")).linksIn()).isEqualTo(1);
    assertThat(facts.get(chapter("b")).linksOut()).isZero();
  }

  @Test
  void takesAKindItDoesNotKnowForNothing() {
    Map<String, NodeFacts> facts =
        facts(List.of(), List.of(chapter("a") + " UNKNOWN " + chapter("b")));

    assertThat(facts.get(chapter("a")).importance())
        .isEqualTo(facts.get(chapter("b")).importance());
  }

  @Test
  void saysNothingOfAnEmptyGraph() {
    assertThat(GraphAnalysis.of(new WholeGraph(List.of(), List.of()))).isEmpty();
  }
}
