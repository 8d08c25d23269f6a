package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.cards.CardHeaders;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.cards.CardRecords;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.ingest.Editor.Answer;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What receipts tell of links; the test plays enrich's and publish's part through their topics. */
final class LinkReceiptTest {

  private static TestServers servers;
  private static IngestHouse house;
  private static EditLog log;
  private static KafkaProducer<String, byte[]> cards;

  private final Editor editor = house.editor();

  @BeforeAll
  static void open() {
    servers = TestServers.fresh();
    house = IngestHouse.on(servers, Map.of("ingest.wait", "5s"));
    log = new EditLog(servers);
    cards =
        new KafkaProducer<>(
            servers.kafkaProperties(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterAll
  static void close() {
    cards.close();
    log.close();
    house.close();
    servers.close();
  }

  @Test
  void tellsWhatAnEditDidToLinks() {
    ChapterId source = new ChapterId("en", "tells-a");
    ChapterId target = new ChapterId("en", "tells-b");

    JsonNode broken = put(source, "# A\n\n[B](tells-b.md)\n", target).json();
    JsonNode mended = put(target, "# B\n").json();

    assertThat(broken.path("links").path("totals").path("broken").asInt()).isEqualTo(1);
    assertThat(broken.path("links").path("broken").path(0).path("source").asText())
        .isEqualTo("en/tells-a");
    assertThat(broken.path("links").path("broken").path(0).path("href").asText())
        .isEqualTo("/en/tells-b");
    assertThat(broken.path("links").path("broken").path(0).path("reason").asText())
        .isEqualTo("no-such-chapter");
    assertThat(broken.path("touched").asInt()).isEqualTo(1);
    assertThat(mended.path("links").path("totals").path("mended").asInt()).isEqualTo(1);
    assertThat(mended.path("links").path("mended").path(0).path("source").asText())
        .isEqualTo("en/tells-a");
    assertThat(mended.path("touched").asInt()).isEqualTo(2);
  }

  @Test
  void sumsBothHalvesOfAMove() {
    ChapterId source = new ChapterId("en", "move-a");
    ChapterId from = new ChapterId("en", "move-b");
    ChapterId to = new ChapterId("en", "move-c");
    put(from, "# B\n");
    put(source, "# A\n\n[B](move-b.md)\n", from);

    CompletableFuture<Answer> move =
        CompletableFuture.supplyAsync(
            () ->
                editor.send(
                    editor
                        .write("/api/v1/moves?wait=live", "If-Match", "\"1\"")
                        .POST(
                            java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}"))
                        .build()));
    long sequence = log.publishOnceWritten(to.toString(), 1);
    tell(from.toString(), Card.redirect(from, 2, sequence - 1, to), sequence - 1);
    tell(to.toString(), card(to, sequence), sequence);

    JsonNode receipt = move.join().json();
    // The link breaks with the first half and is mended by the second.
    assertThat(receipt.path("links").path("totals").path("broken").asInt()).isZero();
    assertThat(receipt.path("links").path("totals").path("mended").asInt()).isZero();
    assertThat(receipt.path("touched").asInt()).isEqualTo(3);
  }

  @Test
  void saysThatItDoesNotKnowWhenTheCardDoesNotCome() {
    ChapterId id = new ChapterId("en", "no-card");
    CompletableFuture<Answer> put = editor.putLater(id.toString(), "?wait=live", "# A\n");
    log.publishOnceWritten(id.toString(), 1);

    JsonNode receipt = put.join().json();

    assertThat(receipt.path("state").asText()).isEqualTo("live");
    assertThat(receipt.has("links")).isTrue();
    assertThat(receipt.path("links").isNull()).isTrue();
    assertThat(receipt.path("touched").isNull()).isTrue();
  }

  @Test
  void saysNothingToThoseWhoDoNotWait() {
    assertThat(editor.put("en/no-wait", "# A\n").json().has("links")).isFalse();
  }

  @Test
  void skipsACardThatIsNone() {
    cards.send(new ProducerRecord<>(Topics.CHAPTER_CARDS.name(), 0, "en/none", null));
    ChapterId id = new ChapterId("en", "after-none");

    assertThat(put(id, "# A\n").json().path("touched").asInt()).isEqualTo(1);
  }

  private Answer put(ChapterId id, String text, ChapterId... targets) {
    CompletableFuture<Answer> put = editor.putLater(id.toString(), "?wait=live", text);
    long sequence = log.publishOnceWritten(id.toString(), 1);
    tell(id.toString(), card(id, sequence, targets), sequence);
    return put.join();
  }

  private static Card card(ChapterId id, long sequence, ChapterId... targets) {
    List<CardLink> links =
        List.of(targets).stream()
            .map(target -> new CardLink(List.of(target), "", target.slug(), ""))
            .toList();
    return new Card(
        id,
        1,
        sequence,
        "",
        id.slug(),
        List.of(),
        List.of(),
        links,
        List.of(),
        List.of(),
        CardWords.NONE,
        null);
  }

  private static void tell(String key, @Nullable Card card, long sequence) {
    CardOrigin origin = new CardOrigin(0, sequence, sequence, false);
    byte[] value =
        card == null
            ? null
            : new AvroSerdes(servers.kafkaProperties())
                .of(ChapterCard.class)
                .serializer()
                .serialize(Topics.CHAPTER_CARDS.name(), CardRecords.toRecord(card, origin));
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.CHAPTER_CARDS.name(), 0, key, value);
    CardHeaders.write(record.headers(), origin);
    cards.send(record);
    cards.flush();
  }
}
