package org.chapterhouse.publish.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.publish.GraphHand;
import org.chapterhouse.publish.store.EdgeRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathFinderTest {

  private GraphHand hand;

  @BeforeEach
  void open() {
    hand = new GraphHand();
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private GraphPath path(String from, String to) {
    return hand.read()
        .ask(views -> new PathFinder(views.graph(), TieKind.names()).between(from, to));
  }

  private static String chapter(Object name) {
    return "chapter:en/" + name;
  }

  private void ties(List<String> ties) {
    Set<String> nodes = new TreeSet<>();
    for (String tie : ties) {
      String[] parts = tie.split(" ");
      nodes.add(parts[0]);
      nodes.add(parts[2]);
      hand.tie(parts[0], parts[1], parts[2]);
    }
    nodes.forEach(hand::put);
    hand.write();
  }

  /** Steps between two nodes by plain search; -1 where there is no way. */
  private static int distance(List<String> ties, String from, String to) {
    Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      String at = queue.remove();
      for (String tie : ties) {
        String[] parts = tie.split(" ");
        for (String[] way : List.of(parts, new String[] {parts[2], parts[1], parts[0]})) {
          if (way[0].equals(at) && !distances.containsKey(way[2])) {
            distances.put(way[2], distances.get(at) + 1);
            queue.add(way[2]);
          }
        }
      }
    }
    return distances.getOrDefault(to, -1);
  }

  @Test
  void isAsShortAsPlainSearchFinds() {
    Random random = new Random(11);
    List<String> ties = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String kind = TieKind.names().get(random.nextInt(4));
      String target = kind.equals("NAMES") ? "topic:" + i % 3 : chapter(random.nextInt(50));
      ties.add(chapter(random.nextInt(50)) + " " + kind + " " + target);
    }
    for (int i = 0; i < 50; i++) {
      hand.put(chapter(i));
    }
    ties(ties);

    for (int i = 0; i < 40; i++) {
      String from = chapter(random.nextInt(50));
      String to = chapter(random.nextInt(50));
      GraphPath path = path(from, to);
      int expected = distance(ties, from, to);
      assertThat(path.found() ? path.edges().size() : -1).as(from + " " + to).isEqualTo(expected);
      assertThat(path.complete()).isTrue();
      assertThat(path).isEqualTo(path(from, to));
      for (int step = 0; step < path.edges().size(); step++) {
        EdgeRow edge = path.edges().get(step);
        assertThat(Set.of(edge.source(), edge.target()))
            .isEqualTo(Set.of(path.nodes().get(step), path.nodes().get(step + 1)));
      }
    }
  }

  @Test
  void prefersTheMoreTellingKind() {
    ties(
        List.of(
            chapter("a") + " NAMES topic:t",
            chapter("b") + " NAMES topic:t",
            chapter("a") + " RELATED_TO " + chapter("m"),
            chapter("a") + " LINKS_TO " + chapter("m"),
            chapter("b") + " MENTIONS " + chapter("m")));

    assertThat(path(chapter("a"), chapter("b")).edges())
        .extracting(EdgeRow::kind)
        .containsExactly("LINKS_TO", "MENTIONS");
  }

  @Test
  void findsNoWayWhereThereIsNone() {
    ties(
        List.of(
            chapter("a") + " LINKS_TO " + chapter("b"),
            chapter("c") + " LINKS_TO " + chapter("d"),
            chapter("c") + " LINKS_TO " + chapter("c")));

    assertThat(path(chapter("a"), chapter("c")).found()).isFalse();
    assertThat(path(chapter("a"), chapter("a")).nodes()).containsExactly(chapter("a"));
    hand.remove(chapter("b")).write();
    assertThat(path(chapter("a"), chapter("b")).found()).isFalse();
  }

  @Test
  void saysSoWhenItStopsLooking() {
    List<String> ties = new ArrayList<>();
    for (int i = 0; i < 10_500; i++) {
      ties.add(chapter("leaf" + i) + " NAMES topic:one");
      ties.add(chapter("leaf" + i) + " NAMES topic:two");
    }
    ties.add(chapter("a") + " NAMES topic:one");
    ties.add(chapter("far") + " NAMES topic:three");
    ties.add(chapter("farther") + " NAMES topic:three");
    ties(ties);

    GraphPath path = path("topic:one", "topic:two");
    assertThat(path.found()).isTrue();
    assertThat(path.edges()).hasSize(2);
    GraphPath cut = path(chapter("a"), "topic:two");
    assertThat(cut.complete()).isFalse();
  }
}
