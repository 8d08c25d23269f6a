package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.mention;
import static org.chapterhouse.publish.Events.names;
import static org.chapterhouse.publish.Events.node;
import static org.chapterhouse.publish.Events.ties;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EdgeKind;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.events.Mention;
import org.chapterhouse.events.NodeKind;
import org.chapterhouse.events.Reason;
import org.chapterhouse.events.Related;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final String BEAM =
      "---\npractical-value:\n  - title: Now\n    text: Then\n---\n# Elixir\n\n"
          + "It runs on the Erlang VM & more.\n\n## Where\n\n`Erlang VM`: the Erlang VM.\n\n"
          + "Pods are elsewhere.\n";
  private static PublishHouse house;
  private static long sequence = 100;

  @BeforeAll
  static void open() {
    house = PublishHouse.running();
    write(chapter("en/beam", 1, 1, "# The \\<Erlang> VM\n"));
    write(chapter("en/pod", 1, 2, "# Pod\n"));
    write(chapter("ru/elixir", 1, 3, "# Эликсир\n"));
    house.awaitView("ru/elixir", "revision", 1);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  private static ChapterUpdated written(String id, long revision, String text) {
    ChapterUpdated event = chapter(id, revision, ++sequence, text);
    write(event);
    house.awaitView(id, "revision", revision);
    return event;
  }

  private static void tie(ChapterUpdated event, List<Mention> mentions, List<Related> related) {
    ChapterTies ties =
        ChapterTies.newBuilder(ties(event, List.of(), List.of(), List.of()))
            .setMentions(mentions)
            .setRelated(related)
            .build();
    house.write(Topics.CHAPTER_TIES, event.getChapterId(), ties);
    house.awaitView(event.getChapterId(), "tiesRevision", event.getRevision());
  }

  private static Mention named(String text, String phrase, int from, String target) {
    int start = text.indexOf(phrase, from);
    return mention(target, phrase, start, 0.9341);
  }

  private static Document page(String id) {
    return Jsoup.parse(house.get("/" + id).body());
  }

  @Test
  void suggestsALinkWhereThePhraseStands() {
    ChapterUpdated event = written("en/elixir", 1, BEAM);
    tie(event, List.of(named(BEAM, "Erlang VM", BEAM.indexOf(": the"), "en/beam")), List.of());

    Document page = page("en/elixir");

    Element mention = page.selectFirst(".prose a.mention");
    assertThat(mention).isNotNull();
    assertThat(mention.parent().html()).startsWith("<code>Erlang VM</code>: the <a ");
    assertThat(mention.attr("href")).isEqualTo("/en/beam");
    assertThat(mention.attr("title")).isEqualTo("Mentioned: The <Erlang> VM");
    assertThat(page.select("a.mention")).hasSize(1);
    assertThat(page.select(".introduction")).hasSize(1);
  }

  @Test
  void suggestsWithinTheIntroductionToo() {
    ChapterUpdated event = written("en/lead", 1, BEAM);
    tie(event, List.of(named(BEAM, "Erlang VM", 0, "en/beam")), List.of());

    assertThat(page("en/lead").select(".introduction a.mention").eachText())
        .containsExactly("Erlang VM");
  }

  @Test
  void suggestsNothingWhileTiesAreOfAnotherText() {
    ChapterUpdated event = written("en/edited", 1, BEAM);
    tie(event, List.of(named(BEAM, "Erlang VM", 0, "en/beam")), List.of());
    assertThat(page("en/edited").select("a.mention")).hasSize(1);

    written("en/edited", 2, "More above.\n\n" + BEAM.replaceFirst("(?s)---.*?---\n", ""));

    assertThat(page("en/edited").select("a.mention, .unlinked")).isEmpty();
    assertThat(house.json("/api/v1/chapters/en/edited").path("mentions")).isEmpty();
    assertThat(house.get("/api/v1/mentions").body()).doesNotContain("en/edited");
  }

  @Test
  void suggestsNoChapterThatIsGone() {
    ChapterUpdated event = written("en/lonely", 1, BEAM);
    tie(event, List.of(named(BEAM, "Erlang VM", 0, "en/never")), List.of());

    assertThat(page("en/lonely").select("a.mention, .unlinked")).isEmpty();
  }

  @Test
  void tellsEditorsHowToSettleEach() {
    ChapterUpdated event = written("en/desk", 1, BEAM);
    tie(
        event,
        List.of(named(BEAM, "Erlang VM", 0, "en/beam"), named(BEAM, "Pods", 0, "en/pod")),
        List.of());

    Element desk = page("en/desk").selectFirst("details.unlinked");

    assertThat(desk).isNotNull();
    assertThat(desk.hasAttr("open")).isFalse();
    assertThat(desk.select("summary").text()).isEqualTo("Mentions not linked yet 2");
    assertThat(desk.select("li").first().text()).contains("line 8", "93 % sure");
    assertThat(desk.select("code").eachText())
        .containsExactly(
            "[Erlang VM](beam.md)", "not-linked: [beam]", "[Pods](pod.md)", "not-linked: [pod]");
  }

  @Test
  void listsAllMentionsForEditors() {
    ChapterUpdated event = written("ru/список", 1, "# С\n\nErlang VM, Pods.\n");
    tie(
        event,
        List.of(mention("en/beam", "Erlang VM", 5, 0.9), mention("en/pod", "Pods", 16, 0.4)),
        List.of());

    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode answer = house.json("/api/v1/mentions?language=ru&limit=1" + cursor);
      answer.path("mentions").forEach(all::add);
      cursor = answer.path("next").isNull() ? "" : "&cursor=" + answer.path("next").asText();
    } while (!cursor.isEmpty());

    assertThat(all).hasSize(2);
    assertThat(all.get(0).path("accept").asText()).isEqualTo("[Erlang VM](../en/beam.md)");
    assertThat(all.get(1).path("reject").asText()).isEqualTo("not-linked: [en/pod]");
    assertThat(house.json("/api/v1/mentions?language=ru&confidence=.5").path("mentions"))
        .hasSize(1);
    assertThat(house.get("/api/v1/mentions?confidence=1.1").statusCode()).isEqualTo(400);
    assertThat(house.get("/api/v1/mentions?cursor=WyJhIiwiYiJd").statusCode()).isEqualTo(400);
  }

  @Test
  void relatesChaptersWithTheEditorsReasonFirst() {
    ChapterUpdated event =
        written(
            "en/related",
            1,
            "---\nrelated:\n  - chapter: pod\n    reason: Read this first.\n---\n# R\n");
    tie(
        event,
        List.of(),
        List.of(
            related("en/pod", 0.7, "Read this first.", "Both name Ada.", "Three."),
            related("en/beam", 0.61, "Linked by 4 chapters.", "Both name BEAM.", "Three.")));

    Document page = page("en/related");

    assertThat(page.select(".related li > a").eachText()).containsExactly("Pod", "The <Erlang> VM");
    assertThat(page.select(".related li").first().select("p").eachText())
        .containsExactly("Read this first.", "Both name Ada.");
    assertThat(page.select(".related .own").eachText()).containsExactly("Read this first.");
    assertThat(page.select(".related li").last().select("p").eachText())
        .containsExactly("Linked by 4 chapters.", "Both name BEAM.");
    JsonNode first = house.json("/api/v1/chapters/en/related").path("related").path(1);
    assertThat(first.toString())
        .isEqualTo(
            "{\"target\":\"en/beam\",\"score\":0.61,\"reasons\":["
                + "{\"kind\":\"test\",\"text\":\"Linked by 4 chapters.\",\"evidence\":[\"e\"]},"
                + "{\"kind\":\"test\",\"text\":\"Both name BEAM.\",\"evidence\":[\"e\"]},"
                + "{\"kind\":\"test\",\"text\":\"Three.\",\"evidence\":[\"e\"]}]}");
  }

  @Test
  void namesTheTranslationAmongWhatIsRelated() {
    written("en/both", 1, "# Both\n");
    written("ru/both", 1, "# Оба\n");

    assertThat(page("en/both").select(".related .elsewhere").text())
        .isEqualTo("Also in Russian: Оба");
    assertThat(page("ru/both").select(".related .elsewhere").text())
        .isEqualTo("Также на английском: Both");
  }

  @Test
  void theFactsOfTheGraphFollowItsChanges() {
    for (String id : List.of("en/beam", "en/pod")) {
      String key = "chapter:" + id;
      GraphNode node =
          GraphNode.newBuilder(node(key, NodeKind.CHAPTER, id)).setLanguage("en").build();
      house.write(Topics.GRAPH_NODES, key, node);
    }
    GraphEdge edge =
        GraphEdge.newBuilder(names("en/pod", "chapter:en/beam")).setKind(EdgeKind.LINKS_TO).build();
    house.write(Topics.GRAPH_EDGES, edge.getKey(), edge);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              JsonNode answer = house.json("/api/v1/graph/importance");
              return answer.path("current").asBoolean()
                  && answer.path("nodes").size() == 2
                  && answer.path("nodes").path(0).path("linksIn").asInt() == 1;
            });
  }

  private static Related related(String target, double score, String... reasons) {
    List<Reason> all = new ArrayList<>();
    for (String reason : reasons) {
      all.add(
          Reason.newBuilder().setKind("test").setText(reason).setEvidence(List.of("e")).build());
    }
    return Related.newBuilder().setTarget(target).setScore(score).setReasons(all).build();
  }
}
