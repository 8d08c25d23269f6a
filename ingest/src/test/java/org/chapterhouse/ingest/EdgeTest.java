package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor sends and is answered, end to end on a real broker. */
final class EdgeTest {

  private final Editor editor = IngestHouse.shared().editor();
  private final String id = "en/" + UUID.randomUUID();

  @Test
  void createsAChapter() {
    Answer answer = editor.put(id, "# One\n", "If-None-Match", "*");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.header("Location")).isEqualTo("/api/v1/source/" + id);
    assertThat(answer.json().path("outcome").asText()).isEqualTo("accepted");
    assertThat(answer.json().path("revision").asLong()).isEqualTo(1);
    assertThat(answer.json().path("state").asText()).isEqualTo("decided");
  }

  @Test
  void givesBackWhatWasSent() {
    editor.put(id, "# Ünïcode ✓\n");

    Answer answer = editor.get("/api/v1/source/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("# Ünïcode ✓\n");
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.header("Content-Type")).startsWith("text/markdown");
  }

  @Test
  void answersHeadWithTheRevisionAlone() {
    editor.put(id, "# One\n");

    Answer answer = editor.head("/api/v1/source/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void spokenToWithAKnownRevisionAnswersNotModified() {
    editor.put(id, "# One\n");

    assertThat(editor.get("/api/v1/source/" + id, "If-None-Match", "\"1\"").status())
        .isEqualTo(304);
  }

  @Test
  void updatesFromTheRevisionNamed() {
    editor.put(id, "# One\n");

    Answer answer = editor.put(id, "# Two\n", "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(2);
    assertThat(editor.get("/api/v1/source/" + id).body()).isEqualTo("# Two\n");
  }

  @Test
  void findsEqualBytesUnchanged() {
    editor.put(id, "# One\n");

    Answer answer = editor.put(id, "# One\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("outcome").asText()).isEqualTo("unchanged");
    assertThat(answer.json().path("revision").asLong()).isEqualTo(1);
  }

  @Test
  void refusesAStaleBaseWithBothRevisions() {
    editor.put(id, "# One\n");
    editor.put(id, "# Two\n", "If-Match", "\"1\"");

    Answer answer = editor.put(id, "# Three\n", "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.problem()).isEqualTo("stale-base");
    assertThat(answer.json().path("baseRevision").asLong()).isEqualTo(1);
    assertThat(answer.json().path("currentRevision").asLong()).isEqualTo(2);
  }

  @Test
  void asksForAConditionOverAnExistingChapter() {
    editor.put(id, "# One\n");

    Answer answer = editor.put(id, "# Two\n");

    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.json().path("currentRevision").asLong()).isEqualTo(1);
  }

  @Test
  void refusesToCreateWhatExists() {
    editor.put(id, "# One\n");

    assertThat(editor.put(id, "# Two\n", "If-None-Match", "*").problem())
        .isEqualTo("already-exists");
  }

  @Test
  void removesAndSaysSo() {
    editor.put(id, "# One\n");

    Answer answer = editor.delete(id, "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(2);
    assertThat(editor.get("/api/v1/source/" + id).status()).isEqualTo(410);
    assertThat(editor.delete(id, "If-Match", "\"2\"").status()).isEqualTo(404);
  }

  @Test
  void countsOnAfterARemoval() {
    editor.put(id, "# One\n");
    editor.delete(id, "If-Match", "\"1\"");

    Answer answer = editor.put(id, "# Again\n", "If-None-Match", "*");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(3);
  }

  @Test
  void movesAChapterAndLeavesARedirect() {
    editor.put(id, "# One\n");

    Answer answer = editor.move(id, id + "-new", "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id").asText()).isEqualTo(id + "-new");
    assertThat(answer.json().path("previousId").asText()).isEqualTo(id);
    Answer old = editor.get("/api/v1/source/" + id);
    assertThat(old.status()).isEqualTo(308);
    assertThat(old.header("Location")).isEqualTo("/api/v1/source/" + id + "-new");
    assertThat(editor.get("/api/v1/source/" + id + "-new").body()).isEqualTo("# One\n");
  }

  @Test
  void movesBackOverItsRedirect() {
    editor.put(id, "# One\n");
    editor.move(id, id + "-new", "If-Match", "\"1\"");

    Answer answer = editor.move(id + "-new", id, "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(3);
    assertThat(editor.get("/api/v1/source/" + id).status()).isEqualTo(200);
  }

  @Test
  void refusesToMoveOntoAChapter() {
    editor.put(id, "# One\n");
    editor.put(id + "-new", "# Other\n");

    Answer answer = editor.move(id, id + "-new", "If-Match", "\"1\"");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("target").asText()).isEqualTo(id + "-new");
  }

  @Test
  void repeatsTheFirstDecisionUnderItsKey() {
    JsonNode first = editor.put(id, "# One\n", "Idempotency-Key", id).json();
    editor.put(id, "# Two\n", "If-Match", "\"1\"");

    Answer again = editor.put(id, "# One\n", "Idempotency-Key", id);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("revision")).isEqualTo(first.path("revision"));
    assertThat(again.json().path("sequence")).isEqualTo(first.path("sequence"));
    assertThat(editor.get("/api/v1/source/" + id).body()).isEqualTo("# Two\n");
  }

  @Test
  void refusesAKeyThatBelongsToAnotherRequest() {
    editor.put(id, "# One\n", "Idempotency-Key", id);

    Answer answer = editor.put(id, "# Other\n", "Idempotency-Key", id);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("key-reused");
  }

  @Test
  void refusesWhatIsTooLarge() {
    Answer answer = editor.put(id, "x".repeat((2 << 20) + 1));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void refusesAnInvalidTextWithPositions() {
    Answer answer = editor.put(id, "---\ntitle: [unclosed\n---\n# B\n");

    assertThat(answer.status()).isEqualTo(422);
    JsonNode problem = answer.json().path("problems").path(0);
    assertThat(problem.path("line").asInt()).isPositive();
    assertThat(problem.path("fix").asText()).isNotEmpty();
  }

  @Test
  void refusesATextOfAnotherChapter() {
    Answer answer = editor.putAt(id, "?path=en/elsewhere.md", "# One\n");

    assertThat(answer.json().path("problems").path(0).path("code").asText())
        .isEqualTo("id-mismatch");
  }

  @Test
  void tellsWhatBecameOfAnEdit() {
    JsonNode receipt = editor.put(id, "# One\n").json();

    Answer status = editor.get("/api/v1/edits/" + receipt.path("editId").asText());

    assertThat(status.status()).isEqualTo(200);
    assertThat(status.json().path("revision").asLong()).isEqualTo(1);
  }

  @Test
  void tellsWhatBecameOfARefusedEdit() {
    editor.put(id, "# One\n");
    Answer refused = editor.put(id, "# Two\n");

    Answer status = editor.get("/api/v1/edits/" + refused.json().path("editId").asText());

    assertThat(status.status()).isEqualTo(428);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "00000000-0000-4000-8000-000000000000",
        "..%2f..",
        "01890a5d-ac96-774b-bcce-b302099a8057"
      })
  void knowsNothingOfAnEditNobodySent(String editId) {
    assertThat(editor.get("/api/v1/edits/" + editId).status()).isIn(400, 404);
  }

  @Test
  void listsSourcesAsLines() {
    editor.put(id, "# One\n");

    Answer answer = editor.get("/api/v1/source?language=en");

    assertThat(answer.body().lines())
        .contains(
            "{\"id\":\"%s\",\"path\":\"%s.md\",\"revision\":1,\"contentHash\":\"%s\"}"
                .formatted(
                    id,
                    id,
                    org.chapterhouse.ingest.ledger.ContentHash.of(
                        "# One\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  @Test
  void knowsNoChapterThatNeverWas() {
    assertThat(editor.get("/api/v1/source/" + id).status()).isEqualTo(404);
  }

  @Test
  void writesNothingWithoutAToken() {
    var request = editor.request("/api/v1/source/" + id).PUT(BodyPublishers.ofString("# One\n"));

    assertThat(editor.send(request.build()).status()).isEqualTo(401);
    assertThat(editor.with("cht_guessed", "desk").put(id, "# One\n").status()).isEqualTo(401);
    assertThat(editor.get("/api/v1/source/" + id).status()).isEqualTo(404);
  }

  @Test
  void writesNothingAsASourceTheTokenDoesNotAllow() {
    var request =
        editor
            .write("/api/v1/source/" + id)
            .setHeader("Chapterhouse-Source", "import")
            .PUT(BodyPublishers.ofString("# One\n"));

    assertThat(editor.send(request.build()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/../../etc/passwd", "en/%2e%2e/a", "en/a%2fb", "en/a%00b", "en/%ff", "en/UPPER",
        "xx/a", "en//a", "en/a;b=c", "en/%252e%252e", "en/.hidden", "en/a%0d%0aX-Y:z"
      })
  void refusesAnAddressThatIsNone(String address) {
    Answer answer = editor.put(address, "# One\n");

    assertThat(answer.status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", ""})
  void refusesAConditionItCannotRead(String condition) {
    assertThat(editor.put(id, "# One\n", "If-Match", condition).problem())
        .isEqualTo("bad-precondition");
  }

  @Test
  void refusesAPutWithoutBody() {
    assertThat(editor.put(id, "").problem()).isEqualTo("body-required");
  }

  @Test
  void refusesAnEndlessKey() {
    assertThat(editor.put(id, "# One\n", "Idempotency-Key", "k".repeat(201)).problem())
        .isEqualTo("bad-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{", "{\"from\":1}", "null", "{\"from\":\"en/a\",\"to\":\"../b\"}"})
  void refusesAMoveItCannotRead(String body) {
    var request = editor.write("/api/v1/moves").POST(BodyPublishers.ofString(body));

    assertThat(editor.send(request.build()).status()).isEqualTo(400);
  }
}
