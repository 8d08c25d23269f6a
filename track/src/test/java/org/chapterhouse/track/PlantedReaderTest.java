package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A planted reader opts in, reads, is refused, opts out; then it is looked for everywhere. */
class PlantedReaderTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.chapterhouse");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ReadingTopic topic = new ReadingTopic(TestServers.shared());

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.ALL);
  }

  @AfterEach
  void stopListening() {
    ours.setLevel(null);
    root.detachAppender(log);
  }

  @Test
  void isInNoTopicTableLogOrMetricAfterOptOut() {
    try (TrackHouse house = new TrackHouse(Map.of())) {
      TrackHouse.Answer consent = house.optIn();
      String reader = consent.text("reader");
      UUID event = UUID.randomUUID();
      house.open(consent.text("proof"), "en/a", event);
      house.open(consent.text("proof"), "en/" + reader, UUID.randomUUID());
      house.ask("POST", "/reading/events", Map.of("proof", reader, "unexpected", reader));
      await().until(() -> topic.of(event.toString()).size() == 1);
      String linkBefore = house.tables().rows("consent").get(0);

      house.optOut(reader);

      await().until(() -> topic.of(event.toString()).size() == 2);
      String everywhere = topic.dump() + house.tables().dump() + logged() + house.meters();
      assertThat(everywhere).doesNotContain(formsOf(reader));
      assertThat(house.tables().dump()).doesNotContain(keyIn(linkBefore), event.toString());
    }
  }

  /** The search itself must be able to find: the visit is in topic and table until opt-out. */
  @Test
  void findsWhatIsThereToBeFound() {
    try (TrackHouse house = new TrackHouse(Map.of())) {
      TrackHouse.Answer consent = house.optIn();
      UUID event = UUID.randomUUID();
      house.open(consent.text("proof"), "en/planted-place", event);

      await().untilAsserted(() -> assertThat(topic.dump()).contains("en/planted-place"));
      assertThat(house.tables().dump()).contains("en/planted-place", event.toString());
      LoggerFactory.getLogger("org.chapterhouse.planted").trace("planted {}", "words");
      assertThat(logged()).contains("planted words");
    }
  }

  private static String[] formsOf(String reader) {
    byte[] bytes = Base64.getUrlDecoder().decode(reader);
    List<String> forms = new ArrayList<>();
    forms.add(reader);
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(HexFormat.of().formatHex(bytes));
    forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
    // A proof starts with the id: three bytes of it more or less change only the last characters.
    forms.add(reader.substring(0, 20));
    return forms.toArray(String[]::new);
  }

  /** The reader's key as it stands in a row like {@code (event,"\\x0123")}. */
  private static String keyIn(String row) {
    return row.replaceAll(".*x([0-9a-f]{64}).*", "$1");
  }

  private String logged() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      text.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return text.toString();
  }
}
