package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.chapterhouse.bench.drive.Answer;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From files in a folder to pages, on the real command; the tests tell one story in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePathTest {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration EDIT = Duration.ofSeconds(40);

  private Path temporary;
  private SampleHandbook handbook;
  private ChapterhouseProcess house;
  private URI site;
  private Editor editor;

  @BeforeAll
  void startOnAnEmptyFolder(@TempDir Path directory) throws IOException {
    temporary = directory;
    handbook = SampleHandbook.in(temporary.resolve("content"));
    start();
  }

  @AfterAll
  void stop() {
    house.close();
  }

  private void start() {
    house = ChapterhouseProcess.start(temporary.resolve("data"), handbook.folder(), 0);
    site = house.awaitReady(START);
    editor = new Editor(site, house.token());
  }

  @Test
  @Order(1)
  void answersEachChapterWithItsTies() throws IOException {
    JsonNode raft = editor.view("en/raft").expect(200).json();

    assertThat(texts(raft.path("backlinks"), "source")).containsExactly("en/kafka", "en/zookeeper");
  }

  @Test
  @Order(2)
  void namesBrokenLinksWithTheirLines() throws IOException {
    JsonNode broken = editor.view("en/zookeeper").expect(200).json().path("broken").path(0);

    assertThat(broken.path("href").asText()).isEqualTo("zab.md");
    assertThat(broken.path("reason").asText()).isEqualTo("no-such-chapter");
    assertThat(broken.path("line").asInt()).isEqualTo(3);
  }

  @Test
  @Order(3)
  void rendersAPageWithWorkingLinks() throws IOException {
    String page = editor.get("/en/kafka").expect(200).body();

    assertThat(page).contains("Apache Kafka").contains("href=\"/en/raft#terms\"");
  }

  @Test
  @Order(4)
  void publishesASavedFile() throws IOException {
    handbook.write("en/raft.md", "# Raft\n\nA leader is elected.\n\n## Terms\n\nCounted.\n");

    await()
        .atMost(EDIT)
        .untilAsserted(() -> assertThat(page("/en/raft")).contains("A leader is elected."));
    await()
        .atMost(EDIT)
        .untilAsserted(
            () ->
                assertThat(house.output())
                    .anyMatch(line -> line.matches("en/raft revision 2 live after \\d+ ms")));
  }

  @Test
  @Order(5)
  void mendsABrokenLinkWhenItsTargetAppears() throws IOException {
    handbook.write("en/zab.md", "# Zab\n\nOrdered broadcast.\n");

    await().atMost(EDIT).untilAsserted(() -> assertThat(broken("en/zookeeper")).isEmpty());
  }

  @Test
  @Order(6)
  void takesARenamedFileForAMoveAndRedirects() throws IOException {
    handbook.rename("en/raft.md", "en/raft-consensus.md");

    await()
        .atMost(EDIT)
        .untilAsserted(
            () ->
                assertThat(texts(view("en/kafka").path("links"), "target"))
                    .containsExactly("en/raft-consensus"));
    assertThat(editor.get("/en/raft").status()).isEqualTo(308);
  }

  @Test
  @Order(7)
  void removesAChapterWhoseFileIsGone() throws IOException {
    handbook.delete("en/zab.md");

    await().atMost(EDIT).untilAsserted(() -> assertThat(broken("en/zookeeper")).hasSize(1));
    assertThat(editor.view("en/zab").status()).isEqualTo(410);
  }

  @Test
  @Order(8)
  void refusesABrokenFileWithItsPosition() throws IOException {
    handbook.write("en/bad.md", "---\ntitle: [\n---\n# Bad\n");

    await()
        .atMost(EDIT)
        .untilAsserted(
            () -> assertThat(house.output()).anyMatch(line -> line.startsWith("en/bad.md:")));
    handbook.delete("en/bad.md");
  }

  @Test
  @Order(9)
  void letsNoSecondProcessIntoItsData() throws IOException {
    ChapterhouseProcess second =
        ChapterhouseProcess.start(temporary.resolve("data"), handbook.folder(), 0);

    await().atMost(START).until(() -> !second.isAlive());
    assertThat(second.stop()).isEqualTo(69);
    assertThat(String.join("\n", second.output()))
        .contains("is in use by process")
        .doesNotContain("\tat ");
  }

  @Test
  @Order(10)
  void findsEverythingAfterARestart() throws IOException {
    JsonNode before = view("en/zookeeper");
    house.stop();
    handbook.write("en/zookeeper.md", "# ZooKeeper\n\nServed [Kafka](kafka.md).\n");

    start();

    assertThat(house.output()).anyMatch(line -> line.startsWith("1 written, 0 moved, 0 removed"));
    assertThat(view("en/zookeeper").path("revision").asLong())
        .isEqualTo(before.path("revision").asLong() + 1);
  }

  @Test
  @Order(11)
  void survivesAKill() throws IOException {
    JsonNode before = view("en/kafka");
    house.kill();

    start();

    assertThat(view("en/kafka")).isEqualTo(before);
  }

  private JsonNode view(String id) throws IOException {
    return editor.view(id).expect(200).json();
  }

  private List<String> broken(String id) throws IOException {
    return texts(view(id).path("broken"), "href");
  }

  private String page(String path) throws IOException {
    Answer answer = editor.get(path);
    return answer.body();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }
}
