package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.ingest.Editor.Answer;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Waiting for live and settled; the test plays publish's part through its topic and its HTTP. */
final class WaitTest {

  private static final AtomicInteger SETTLED_STATUS = new AtomicInteger(200);
  private static TestServers servers;
  private static HttpServer publish;
  private static IngestHouse house;
  private static EditLog log;

  private final String id = "en/" + UUID.randomUUID();
  private final Editor editor = house.editor();

  @BeforeAll
  static void open() throws IOException {
    servers = TestServers.fresh();
    publish = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    publish.createContext(
        "/api/v1/settled",
        exchange -> {
          exchange.sendResponseHeaders(SETTLED_STATUS.get(), -1);
          exchange.close();
        });
    publish.start();
    house =
        IngestHouse.on(
            servers,
            Map.of(
                "ingest.wait",
                "1500ms",
                "ingest.publish-url",
                "http://127.0.0.1:" + publish.getAddress().getPort()));
    log = new EditLog(servers);
  }

  @AfterAll
  static void close() {
    log.close();
    house.close();
    publish.stop(0);
    servers.close();
  }

  @Test
  void answersOnceTheChapterIsLive() {
    CompletableFuture<Answer> answer = editor.putLater(id, "?wait=live", "# One\n");
    log.publishOnceWritten(id, 1);

    assertThat(answer.join().status()).isEqualTo(201);
    assertThat(answer.join().json().path("state").asText()).isEqualTo("live");
  }

  @Test
  void answersOnceTheAssetIsLive() {
    String path = UUID.randomUUID() + ".png";
    CompletableFuture<Answer> answer = editor.putAssetLater(path + "?wait=live", new byte[] {1});
    long sequence =
        Awaitility.await()
            .until(() -> log.records(Topics.ASSET_UPDATED, path::equals), found -> !found.isEmpty())
            .stream()
            .map(record -> log.value(record, org.chapterhouse.events.AssetUpdated.class))
            .mapToLong(org.chapterhouse.events.AssetUpdated::getSequence)
            .max()
            .orElseThrow();
    assertThat(answer).isNotDone();

    log.tellReadable("asset:" + path, 1, sequence);

    assertThat(answer.join().json().path("state").asText()).isEqualTo("live");
  }

  @Test
  void answersOnceAllIsSettled() {
    SETTLED_STATUS.set(200);
    CompletableFuture<Answer> answer = editor.putLater(id, "?wait=settled", "# One\n");
    log.publishOnceWritten(id, 1);

    assertThat(answer.join().json().path("state").asText()).isEqualTo("settled");
  }

  @Test
  void namesTheStatusAddressWhenNothingBecomesLive() {
    Answer answer = editor.putAt(id, "?wait=live", "# One\n");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().path("state").asText()).isEqualTo("decided");
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/edits/" + answer.json().path("editId").asText());
  }

  @Test
  void namesTheStatusAddressWhenNothingSettles() {
    SETTLED_STATUS.set(202);
    CompletableFuture<Answer> answer = editor.putLater(id, "?wait=settled", "# One\n");
    log.publishOnceWritten(id, 1);

    assertThat(answer.join().status()).isEqualTo(202);
    assertThat(answer.join().json().path("state").asText()).isEqualTo("live");
  }

  @Test
  void tellsLaterThatTheChapterIsLive() {
    Answer put = editor.put(id, "# One\n");
    log.publishOnceWritten(id, 1);

    Awaitility.await()
        .until(
            () ->
                editor
                    .get("/api/v1/edits/" + put.json().path("editId").asText())
                    .json()
                    .path("state")
                    .asText()
                    .equals("live"));
  }

  @Test
  void doesNotWaitForWhatIsRefused() {
    editor.put(id, "# One\n");

    assertThat(editor.putAt(id, "?wait=settled", "# Two\n").status()).isEqualTo(428);
  }

  @Test
  void refusesToWaitForAnythingElse() {
    assertThat(editor.putAt(id, "?wait=forever", "# One\n").problem()).isEqualTo("bad-wait");
  }
}
