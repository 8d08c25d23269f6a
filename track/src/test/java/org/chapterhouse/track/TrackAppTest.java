package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole stage over HTTP, down to the topic and the tables. */
class TrackAppTest {

  private static TrackHouse house;

  private final ReadingTopic topic = new ReadingTopic(TestServers.shared());

  @BeforeAll
  static void start() {
    house = new TrackHouse(Map.of());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void clear() {
    house.clear();
  }

  @Test
  void holdsNothingBeforeAnyoneOptsIn() {
    Map<String, Integer> sizes = house.tables().sizes();
    sizes.remove("closed_day");

    assertThat(sizes.values()).containsOnly(0);
  }

  @Test
  void bringsAnEventOfAConsentingReaderToTheTopicAndTheCount() {
    TrackHouse.Answer consent = house.optIn();
    UUID event = UUID.randomUUID();

    TrackHouse.Answer answer = house.open(consent.text("proof"), "en/lighthouse", event);

    assertThat(consent.status()).isEqualTo(201);
    assertThat(answer.body().get("stored").asInt()).isOne();
    assertThat(house.tables().figures()).isEqualTo(Map.of("en/lighthouse opened", 1L));
    await().until(() -> topic.of(event.toString()).size() == 1);
    ReadingEvent published = topic.of(event.toString()).get(0);
    assertThat(published.getChapterId()).isEqualTo("en/lighthouse");
  }

  @Test
  void letsNothingMoreArriveAfterOptOut() {
    TrackHouse.Answer consent = house.optIn();
    UUID sent = UUID.randomUUID();
    house.open(consent.text("proof"), "en/a", sent);
    await().until(() -> topic.of(sent.toString()).size() == 1);

    TrackHouse.Answer receipt = house.optOut(consent.text("reader"));
    UUID late = UUID.randomUUID();
    TrackHouse.Answer refused = house.open(consent.text("proof"), "en/a", late);

    assertThat(receipt.body().get("erased").get("events").asInt()).isOne();
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("type")).isEqualTo("/problems/consent-withdrawn");
    assertThat(house.renew(consent.text("reader")).status()).isEqualTo(401);
    await()
        .untilAsserted(
            () ->
                assertThat(topic.of(sent.toString()))
                    .extracting(Objects::isNull)
                    .containsExactly(false, true));
    assertThat(topic.of(late.toString())).isEmpty();
    assertThat(house.tables().sizes())
        .containsEntry("consent", 0)
        .containsEntry("reading_event", 0)
        .containsEntry("figure", 0);
  }

  @Test
  void countsAnEventSentTwiceOnce() {
    String proof = house.optIn().text("proof");
    UUID event = UUID.randomUUID();
    house.open(proof, "en/a", event);

    TrackHouse.Answer again = house.open(proof, "en/a", event);

    assertThat(again.body().get("duplicates").asInt()).isOne();
    assertThat(house.tables().figures()).isEqualTo(Map.of("en/a opened", 1L));
    assertThat(house.counted("track.events", "outcome", "duplicate")).isOne();
  }

  @Test
  void refusesAForgedProofAndCountsIt() {
    String proof = house.optIn().text("proof");
    String forged = (proof.startsWith("A") ? "B" : "A") + proof.substring(1);

    TrackHouse.Answer answer = house.open(forged, "en/a", UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("type")).isEqualTo("/problems/proof-forged");
    assertThat(house.counted("track.refused", "reason", "proof-forged")).isOne();
    assertThat(house.tables().sizes()).containsEntry("reading_event", 0);
  }

  @Test
  void refusesAnExpiredProofUntilItIsRenewed() {
    try (TrackHouse brief = new TrackHouse(Map.of("track.proof.lifetime", "1 second"))) {
      TrackHouse.Answer consent = brief.optIn();
      String reader = consent.text("reader");
      UUID event = UUID.randomUUID();

      await()
          .untilAsserted(
              () ->
                  assertThat(brief.open(consent.text("proof"), "en/a", event).body())
                      .hasToString(
                          "{\"type\":\"/problems/proof-expired\",\"title\":\"proof expired\","
                              + "\"status\":401,\"detail\":\"This proof is too old. Ask for another"
                              + " at /reading/proofs.\"}"));

      assertThat(brief.open(brief.renew(reader).text("proof"), "en/a", event).status())
          .isEqualTo(200);
      assertThat(brief.counted("track.refused", "reason", "proof-expired")).isPositive();
    }
  }

  @Test
  void dropsWhatIsClaimedForATimeWithoutConsent() {
    String proof = house.optIn().text("proof");
    Instant before = Instant.now().minus(Duration.ofMinutes(5));

    TrackHouse.Answer answer = house.open(proof, "en/a", UUID.randomUUID(), before);

    assertThat(answer.body().get("dropped")).hasToString("{\"before-consent\":1}");
    assertThat(house.tables().sizes()).containsEntry("reading_event", 0);
    assertThat(house.counted("track.events", "outcome", "before-consent")).isOne();
  }

  @Test
  void refusesTooMuchAtOnce() {
    String proof = house.optIn().text("proof");

    TrackHouse.Answer tooMany = house.tell(proof, Collections.nCopies(51, Map.of()));
    TrackHouse.Answer tooLarge = house.tell(proof, List.of(Map.of("kind", "x".repeat(70_000))));

    assertThat(tooMany.status()).isEqualTo(400);
    assertThat(tooLarge.status()).isEqualTo(413);
  }

  @Test
  void refusesWhatIsNoEvent() {
    String proof = house.optIn().text("proof");
    UUID id = UUID.randomUUID();

    assertThat(house.open(proof, "no chapter", id).text("field")).isEqualTo("events[0].chapter");
    assertThat(house.tell(proof, List.of(step(id, "TIME_VISIBLE", "dwellSeconds", 61))).status())
        .isEqualTo(400);
    assertThat(house.tell(proof, List.of(step(id, "SECTION_REACHED", "section", ""))).status())
        .isEqualTo(400);
    assertThat(house.tell(proof, List.of(step(id, "CHAPTER_OPENED", "section", "x"))).status())
        .isEqualTo(400);
    assertThat(house.tell(proof, List.of(Map.of("kind", "SCROLLED"))).text("field"))
        .isEqualTo("events[0].kind");
    assertThat(house.ask("POST", "/reading/events", List.of()).status()).isEqualTo(400);
    assertThat(house.ask("POST", "/reading/proofs", Map.of("reader", "me")).status())
        .isEqualTo(400);
  }

  @Test
  void takesConsentToThePresentTextOnly() {
    Map<String, String> old = Map.of("language", "en", "textVersion", "1");
    Map<String, String> foreign = Map.of("language", "tlh", "textVersion", "2");

    assertThat(house.ask("POST", "/reading/consent", old).status()).isEqualTo(409);
    assertThat(house.ask("POST", "/reading/consent", foreign).status()).isEqualTo(400);
  }

  @Test
  void takesEveryKindOfStepAndPublishesIt() {
    String proof = house.optIn().text("proof");
    UUID opened = UUID.randomUUID();
    UUID visible = UUID.randomUUID();

    TrackHouse.Answer answer =
        house.tell(
            proof,
            List.of(
                step(opened, "CHAPTER_OPENED", "cameFrom", "en/b"),
                step(UUID.randomUUID(), "SECTION_REACHED", "section", "terms"),
                step(visible, "TIME_VISIBLE", "dwellSeconds", 60),
                step(UUID.randomUUID(), "CHAPTER_FINISHED", "section", "")));

    assertThat(answer.body().get("stored").asInt()).isEqualTo(4);
    assertThat(house.tables().figures())
        .containsOnlyKeys(
            "en/a opened",
            "en/a came-from en/b",
            "en/a section terms",
            "en/a visible 60",
            "en/a finished");
    await().until(() -> topic.of(visible.toString()).size() == 1);
    assertThat(topic.of(visible.toString()).get(0).getDwellSeconds()).isEqualTo(60);
    await().until(() -> topic.of(opened.toString()).size() == 1);
    assertThat(topic.of(opened.toString()).get(0).getCameFrom()).isEqualTo("en/b");
  }

  /** Whatever one id tells, a figure grows by one. */
  @Test
  void letsNoIdDominateAFigure() {
    String proof = house.optIn().text("proof");

    for (int i = 0; i < 20; i++) {
      house.open(proof, "en/a", UUID.randomUUID());
    }

    assertThat(house.tables().figures()).isEqualTo(Map.of("en/a opened", 1L));
    assertThat(house.tables().sizes()).containsEntry("reading_event", 20);
  }

  @Test
  void dropsWhatOneIdTellsBeyondTheDaysLimit() {
    try (TrackHouse strict = new TrackHouse(Map.of("track.most-events-a-day", 2))) {
      String proof = strict.optIn().text("proof");
      strict.open(proof, "en/a", UUID.randomUUID());
      strict.open(proof, "en/a", UUID.randomUUID());

      TrackHouse.Answer third = strict.open(proof, "en/a", UUID.randomUUID());

      assertThat(third.body().get("dropped")).hasToString("{\"too-many\":1}");
      assertThat(strict.tables().sizes()).containsEntry("reading_event", 2);
      assertThat(strict.counted("track.events", "outcome", "too-many")).isOne();
    }
  }

  @Test
  void countsEventsThatCameWithoutConsent() {
    TrackHouse.Answer consent = house.optIn();
    house.optOut(consent.text("reader"));

    house.open(consent.text("proof"), "en/a", UUID.randomUUID());

    assertThat(house.counted("track.events", "outcome", "consent-withdrawn")).isOne();
    assertThat(house.tables().sizes()).containsEntry("reading_event", 0).containsEntry("outbox", 0);
  }

  @Test
  void publishesAVisitThatEndsWithTheDay() {
    String proof = house.optIn().text("proof");
    UUID event = UUID.randomUUID();

    house.open(proof, "en/a", event);

    await().until(() -> topic.of(event.toString()).size() == 1);
    assertThat(topic.of(event.toString()).get(0).getVisit())
        .isNotEqualTo(house.visit().toString())
        .hasSize(36);
  }

  @Test
  void showsReadersWhatIsHeldAboutThem() {
    TrackHouse.Answer consent = house.optIn();
    UUID event = UUID.randomUUID();
    house.open(consent.text("proof"), "en/a", event);
    house.tell(
        consent.text("proof"), List.of(step(UUID.randomUUID(), "CHAPTER_FINISHED", "section", "")));
    Map<String, String> reader = Map.of("reader", consent.text("reader"));

    TrackHouse.Answer own = house.ask("POST", "/reading/own", reader);
    TrackHouse.Answer progress = house.ask("POST", "/reading/progress", reader);

    assertThat(own.body().get("consent").get("textVersion").asText()).isEqualTo("2");
    assertThat(own.body().get("events")).hasSize(2);
    assertThat(own.body().get("events").findValuesAsText("eventId")).contains(event.toString());
    assertThat(progress.body().get("chapters").get(0).get("finished").asBoolean()).isTrue();
  }

  @Test
  void showsNothingToWhoHasNoConsent() {
    TrackHouse.Answer consent = house.optIn();
    house.optOut(consent.text("reader"));
    Map<String, String> reader = Map.of("reader", consent.text("reader"));

    assertThat(house.ask("POST", "/reading/own", reader).status()).isEqualTo(401);
    assertThat(house.ask("POST", "/reading/progress", reader).status()).isEqualTo(401);
  }

  private static Map<String, Object> step(UUID id, String kind, String field, Object value) {
    return Map.of(
        "eventId",
        id.toString(),
        "kind",
        kind,
        "chapter",
        "en/a",
        field,
        value,
        "at",
        Instant.now().toString());
  }
}
