package org.chapterhouse.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chapterhouse.publish.GraphHand;
import org.chapterhouse.publish.graph.GraphAnalysis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphFactTablesTest {

  private static final List<String> KINDS = List.of("LINKS_TO", "MENTIONS", "RELATED_TO", "NAMES");

  private GraphHand hand;
  private GraphFactTables tables;

  @BeforeEach
  void open() {
    hand = new GraphHand();
    tables = new GraphFactTables(hand.database());
    tables.work(GraphAnalysis::of); // the row every new schema starts with
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private static List<NodeFacts> facts(GraphHand of) {
    return of.read()
        .ask(
            views ->
                views
                    .graphFacts()
                    .important(
                        List.of("CHAPTER", "PERSON"), List.of("en"), "", FactsPlace.START, 1000));
  }

  private boolean current() {
    return hand.read().ask(views -> views.graphFacts().areCurrent());
  }

  private static String randomNode(Random random) {
    return random.nextInt(4) == 0
        ? "person:" + random.nextInt(6)
        : "chapter:en/" + random.nextInt(25);
  }

  private static void randomBatch(GraphHand into, Random random) {
    for (int i = 0; i < 40; i++) {
      String node = randomNode(random);
      into.put(node);
      String source = "chapter:en/" + random.nextInt(25);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      if (random.nextInt(4) == 0) {
        into.untie(source, kind, node);
      } else {
        into.tie(source, kind, node);
      }
      if (random.nextInt(12) == 0) {
        into.remove(randomNode(random));
      }
    }
    into.write();
  }

  @Test
  void agreesWithTheGraphWrittenInAnyOtherOrder() {
    Random random = new Random(4);
    for (int batch = 0; batch < 6; batch++) {
      randomBatch(hand, random);
      tables.work(GraphAnalysis::of);
    }
    List<NodeRow> nodes =
        new ArrayList<>(
            hand.read().ask(v -> v.graph().page(List.of("CHAPTER", "PERSON"), "", 1000)));
    List<EdgeRow> edges =
        new ArrayList<>(
            hand.read()
                .ask(
                    v ->
                        v.graph()
                            .edgesAt(nodes.stream().map(NodeRow::key).toList(), KINDS, 10_000)));
    Collections.shuffle(nodes, random);
    Collections.shuffle(edges, random);
    try (GraphHand other = new GraphHand()) {
      edges.forEach(edge -> other.tie(edge.source(), edge.kind(), edge.target()));
      nodes.forEach(node -> other.put(node.key()));
      other.write();
      new GraphFactTables(other.database()).work(GraphAnalysis::of);

      assertThat(nodes).hasSizeGreaterThan(15);
      assertThat(facts(hand)).isEqualTo(facts(other)).hasSameSizeAs(nodes);
    }
  }

  @Test
  void isBehindFromTheChangeUntilTheWork() {
    assertThat(current()).isTrue();
    hand.put("chapter:en/a").put("chapter:en/b").tie("chapter:en/a", "LINKS_TO", "chapter:en/b");
    hand.write();
    assertThat(current()).isFalse();

    assertThat(tables.work(GraphAnalysis::of)).isTrue();

    assertThat(current()).isTrue();
    assertThat(facts(hand)).hasSize(2);
    assertThat(tables.work(GraphAnalysis::of)).isFalse();
  }

  @Test
  void aChangeThatComesWhileItThinksIsNotLost() {
    hand.put("chapter:en/a").write();

    tables.work(
        graph -> {
          hand.put("chapter:en/b").write();
          return GraphAnalysis.of(graph);
        });

    assertThat(current()).isFalse();
    assertThat(tables.work(GraphAnalysis::of)).isTrue();
    assertThat(facts(hand)).hasSize(2);
  }

  @Test
  void oneInstanceAtATimeThinks() {
    hand.put("chapter:en/a").write();
    List<Boolean> other = new ArrayList<>();

    tables.work(
        graph -> {
          other.add(new GraphFactTables(hand.database()).work(GraphAnalysis::of));
          return GraphAnalysis.of(graph);
        });

    assertThat(other).containsExactly(false);
    assertThat(current()).isTrue();
  }

  @Test
  void aFailureLeavesTheWorkToBeDone() {
    hand.put("chapter:en/a").write();

    assertThatThrownBy(
            () ->
                tables.work(
                    graph -> {
                      throw new IllegalStateException("planted");
                    }))
        .hasMessage("planted");

    assertThat(current()).isFalse();
    assertThat(tables.work(GraphAnalysis::of)).isTrue();
  }

  @Test
  void forgetsNodesThatAreGone() {
    hand.put("chapter:en/a").put("person:ada").write();
    tables.work(GraphAnalysis::of);

    hand.remove("person:ada").write();
    assertThat(facts(hand)).extracting(each -> each.node().key()).containsExactly("chapter:en/a");
    tables.work(GraphAnalysis::of);

    assertThat(facts(hand)).extracting(each -> each.node().key()).containsExactly("chapter:en/a");
  }
}
