package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many edits in one request, end to end on a real broker. */
final class BulkTest {

  private final Editor editor = IngestHouse.shared().editor();
  private final String id = "en/" + UUID.randomUUID();

  @Test
  void answersEachLineAndSumsUp() {
    List<JsonNode> answers =
        bulk(
            put(id, "# One", "absent"),
            put(id, "# One", "none"),
            put(id, "# Two", "none"),
            "{\"op\":\"move\",\"from\":\"%s\",\"to\":\"%s-b\",\"base\":1}".formatted(id, id),
            "{\"op\":\"remove\",\"id\":\"%s-b\",\"base\":\"any\"}".formatted(id));

    assertThat(statuses(answers)).containsExactly(201, 200, 428, 200, 200);
    assertThat(line(answers, 1).path("id").asText()).isEqualTo(id);
    assertThat(line(answers, 2).path("outcome").asText()).isEqualTo("unchanged");
    assertThat(line(answers, 3).path("type").asText()).isEqualTo("/problems/condition-required");
    assertThat(line(answers, 4).path("previousId").asText()).isEqualTo(id);
    JsonNode summary = answers.get(5).path("summary");
    assertThat(summary.path("accepted").asInt()).isEqualTo(3);
    assertThat(summary.path("unchanged").asInt()).isEqualTo(1);
    assertThat(summary.path("refused").asInt()).isEqualTo(1);
  }

  @Test
  void takesAssetsBetweenChapters() {
    String bytes = Base64.getEncoder().encodeToString(new byte[] {1, 2, -1});
    String asset = id.substring(3) + ".png";

    List<JsonNode> answers =
        bulk(
            "{\"op\":\"put-asset\",\"path\":\"%s\",\"contentBase64\":\"%s\"}"
                .formatted(asset, bytes),
            "{\"op\":\"remove-asset\",\"path\":\"%s\",\"base\":1}".formatted(asset),
            "{\"op\":\"put-asset\",\"path\":\"%s\",\"contentBase64\":\"%s\",\"base\":\"absent\"}"
                .formatted(asset, bytes));

    assertThat(statuses(answers)).containsExactly(201, 200, 201);
    assertThat(editor.bytes("/api/v1/assets/" + asset)).containsExactly(1, 2, -1);
  }

  @Test
  void readsMuchMoreThanItHolds() {
    String text = "x".repeat(400_000);
    String[] lines =
        IntStream.range(0, 150)
            .mapToObj(i -> put(id + "-" + i, "# " + i + "\\n\\n" + text, "absent"))
            .toArray(String[]::new);

    List<JsonNode> answers = bulk(lines);

    assertThat(statuses(answers)).hasSize(150).containsOnly(201);
  }

  @Test
  void goesOnAfterALineItCannotTake() {
    List<JsonNode> answers =
        bulk(
            "{",
            "",
            "[]",
            "{\"op\":\"dance\"}",
            "{\"op\":\"put\",\"path\":\"../../etc/passwd.md\",\"content\":\"x\"}",
            "{\"op\":\"put-asset\",\"path\":\"../a.png\",\"contentBase64\":\"AAAA\"}",
            put(id, "# One", "absent"));

    assertThat(statuses(answers)).containsExactly(400, 400, 400, 400, 400, 201);
    assertThat(line(answers, 7).path("id").asText()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "\"put\"",
        "{\"op\":\"put\"}{\"op\":\"put\"}",
        "{\"op\":\"put\",\"op\":\"remove\"}",
        "{\"op\":[[[[[[[[[[1]]]]]]]]]]}",
        "{\"op\":\"put\",\"path\":\"en/a.md\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"contentBase64\":\"AAAA\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":7}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"contentBase64\":\"*\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"base\":-1}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"base\":1.5}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"base\":\"latest\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"base\":99999999999999999999999}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"key\":\"\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"content\":\"x\",\"key\":\"a b\"}",
        "{\"op\":\"put\",\"path\":\"en/a.md\",\"contnet\":\"x\"}",
        "{\"op\":\"put\",\"id\":\"en/../a\",\"content\":\"x\"}",
        "{\"op\":\"move\",\"from\":\"en/a\",\"to\":\"/etc\"}",
        "{\"op\":\"remove-asset\",\"path\":\"/etc/passwd\"}"
      })
  void refusesALineThatIsNoEdit(String hostile) {
    List<JsonNode> answers = bulk(hostile);

    assertThat(statuses(answers)).containsExactly(400);
    assertThat(answers.get(1).path("summary").path("refused").asInt()).isEqualTo(1);
  }

  @Test
  void refusesALineThatIsTooLongAndGoesOn() {
    List<JsonNode> answers = bulk(put(id, "x".repeat(9 << 20), "absent"), put(id, "# A", "absent"));

    assertThat(statuses(answers)).containsExactly(413, 201);
  }

  @Test
  void refusesAChapterThatIsTooLarge() {
    assertThat(statuses(bulk(put(id, "x".repeat((2 << 20) + 1), "absent")))).containsExactly(413);
  }

  @Test
  void neverDoesALineTwiceUnderItsKey() {
    String keyed =
        "{\"op\":\"put\",\"id\":\"%s\",\"content\":\"# One\",\"key\":\"%s\"}".formatted(id, id);

    List<JsonNode> answers = bulk(keyed, keyed);

    assertThat(line(answers, 1).path("sequence")).isEqualTo(line(answers, 2).path("sequence"));
  }

  @Test
  void needsAToken() {
    Answer answer = editor.with("cht_guessed", "desk").bulk("", put(id, "# One", "absent"));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void answersAnEmptyRequestWithItsSummary() {
    assertThat(bulk()).hasSize(1);
  }

  private List<JsonNode> bulk(String... lines) {
    Answer answer = editor.bulk("", String.join("\n", lines));
    assertThat(answer.status()).isEqualTo(200);
    return answer.lines();
  }

  static String put(String id, String content, String base) {
    return "{\"op\":\"put\",\"path\":\"%s.md\",\"content\":\"%s\",\"base\":\"%s\"}"
        .formatted(id, content, base);
  }

  private static JsonNode line(List<JsonNode> answers, int number) {
    return answers.stream().filter(each -> each.path("line").asInt() == number).findFirst().get();
  }

  private static List<Integer> statuses(List<JsonNode> answers) {
    return answers.stream()
        .filter(each -> each.has("line"))
        .collect(
            Collectors.toMap(
                each -> each.path("line").asInt(),
                each -> each.path("status").asInt(),
                (a, b) -> a,
                java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}
