package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.ingest.Editor.Answer;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bulk push and everybody else; the test plays publish's part by writing its receipts. */
final class BulkPressureTest {

  private static final int WINDOW = 4;
  private static final int LINES = 12;

  private static TestServers servers;
  private static EditLog log;

  private final String id = "en/" + UUID.randomUUID();

  @BeforeAll
  static void open() {
    servers = TestServers.fresh();
  }

  @AfterAll
  static void close() {
    servers.close();
  }

  @Test
  void putsNoMoreBulkEditsBeforeAnInteractiveOneThanItsWindow() {
    assertThat(bulkEditsAheadOfAnInteractiveOne(WINDOW)).isEqualTo(WINDOW);
  }

  @Test
  void isMissedWithoutItsWindow() {
    assertThat(bulkEditsAheadOfAnInteractiveOne(1000)).isEqualTo(LINES);
  }

  @Test
  void outlivesCallersThatGoAway() throws IOException {
    try (IngestHouse house = house(1000)) {
      for (int i = 0; i < 12; i++) {
        leaveInTheMiddle(house.editor(), id + "-" + i);
      }

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> house.editor().bulk("", put(id)), answer -> answer.status() == 200);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> house.editor().get("/api/v1/source/" + id + "-0").status() == 200);
    }
  }

  /** How many edits of a bulk push are in the topic while none of them has become live. */
  private int bulkEditsAheadOfAnInteractiveOne(int window) {
    try (IngestHouse house = house(window);
        EditLog topics = new EditLog(servers)) {
      log = topics;
      String lines =
          IntStream.range(0, LINES)
              .mapToObj(i -> put(id + "-" + i))
              .collect(Collectors.joining("\n"));
      CompletableFuture<Answer> push =
          CompletableFuture.supplyAsync(() -> house.editor().bulk("?wait=live", lines));
      int most = Math.min(window, LINES);
      await().until(() -> updated().size() == most);

      Answer interactive = house.editor().put(id, "# One\n");

      assertThat(interactive.status()).isEqualTo(201);
      long ahead =
          log.readAll(Topics.CHAPTER_EDITS, EditRequested.class).stream()
              .filter(edit -> edit.getBulk() && edit.getChapterId().startsWith(id))
              .count();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                updated().forEach(BulkPressureTest::tellReadable);
                return push.isDone();
              });
      assertThat(push.join().lines()).hasSize(LINES + 1);
      return (int) ahead;
    }
  }

  private List<ChapterUpdated> updated() {
    return log.records(Topics.CHAPTER_UPDATED, key -> key.startsWith(id + "-")).stream()
        .map(record -> log.value(record, ChapterUpdated.class))
        .toList();
  }

  private static void tellReadable(ChapterUpdated chapter) {
    log.tellReadable(chapter.getChapterId(), chapter.getRevision(), chapter.getSequence());
  }

  private static IngestHouse house(int window) {
    return IngestHouse.on(
        servers,
        Map.of(
            "ingest.bulk.least-window",
            1,
            "ingest.bulk.most-window",
            window,
            "ingest.bulk.alone-window",
            window,
            "ingest.bulk.live-limit",
            "30s"));
  }

  private static String put(String id) {
    return BulkTest.put(id, "# One", "none");
  }

  /** Sends a line and half of another, announces more, and hangs up. */
  private static void leaveInTheMiddle(Editor editor, String id) throws IOException {
    var request = editor.write("/api/v1/bulk").build();
    URI uri = request.uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String token = request.headers().firstValue("Authorization").orElseThrow();
      String head =
          "POST /api/v1/bulk HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + token
              + "\r\nChapterhouse-Source: desk\r\nContent-Length: 100000\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write((head + put(id) + "\n{\"op\":\"put\",").getBytes(UTF_8));
      out.flush();
    }
  }
}
