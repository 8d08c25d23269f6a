package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.Test;

/** Old texts come back as new edits, and superseded revisions go for good. */
final class RestoreTest {

  private final String id = "en/" + UUID.randomUUID();
  private final Editor editor = IngestHouse.shared().editor();

  @Test
  void bringsAnOldTextBackAsANewRevision() {
    writeOneAndTwo();

    Answer answer = editor.restore(id, 1, "If-Match", "\"2\"");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(3);
    assertThat(editor.get("/api/v1/source/" + id).body()).isEqualTo("# One\n");
    assertThat(newest().path("restoredRevision").asLong()).isEqualTo(1);
  }

  @Test
  void refusesToRestoreOverWhatSomebodyElseWrote() {
    writeOneAndTwo();

    assertThat(editor.restore(id, 1, "If-Match", "\"1\"").problem()).isEqualTo("stale-base");
    assertThat(editor.restore(id, 1).problem()).isEqualTo("condition-required");
  }

  @Test
  void restoresARemovedChapter() {
    writeOneAndTwo();
    editor.delete(id, "If-Match", "\"2\"");

    assertThat(editor.restore(id, 2).status()).isEqualTo(201);
    assertThat(editor.get("/api/v1/source/" + id).body()).isEqualTo("# Two\n");
  }

  @Test
  void repeatsTheAnswerUnderTheSameKey() {
    writeOneAndTwo();
    Answer first = editor.restore(id, 1, "If-Match", "\"2\"", "Idempotency-Key", id);
    Answer again = editor.restore(id, 1, "If-Match", "\"2\"", "Idempotency-Key", id);

    assertThat(again.json().path("sequence")).isEqualTo(first.json().path("sequence"));
    assertThat(editor.put(id, "# One\n", "If-Match", "\"2\"", "Idempotency-Key", id).problem())
        .isEqualTo("key-reused");
  }

  @Test
  void purgesASupersededRevision() {
    writeOneAndTwo();

    Answer answer = editor.purge(id, 1);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("purgedRevision").asLong()).isEqualTo(1);
    assertThat(answer.json().path("revision").asLong()).isEqualTo(2);
    assertThat(editor.get("/api/v1/revisions/" + id + "?revision=1").problem()).isEqualTo("purged");
    JsonNode revisions = editor.get("/api/v1/revisions/" + id).json().path("revisions");
    assertThat(revisions.path(1).path("state").asText()).isEqualTo("purged");
    assertThat(revisions.path(1).has("author")).isFalse();
    assertThat(editor.restore(id, 1, "If-Match", "\"2\"").status()).isEqualTo(410);
    assertThat(editor.get("/api/v1/source/" + id).body()).isEqualTo("# Two\n");
  }

  @Test
  void purgesTwiceWithoutHarm() {
    writeOneAndTwo();
    editor.purge(id, 1);

    assertThat(editor.purge(id, 1).status()).isEqualTo(200);
    assertThat(editor.put(id, "# Three\n", "If-Match", "\"2\"").json().path("revision").asLong())
        .isEqualTo(3);
  }

  @Test
  void purgesOnlyWhatIsSupersededAndWas() {
    writeOneAndTwo();

    assertThat(editor.purge(id, 2).problem()).isEqualTo("not-superseded");
    assertThat(editor.purge(id, 2).status()).isEqualTo(409);
    assertThat(editor.purge(id, 3).problem()).isEqualTo("no-such-revision");
    assertThat(editor.purge(id, 1, "If-Match", "\"1\"").problem()).isEqualTo("stale-base");
    assertThat(editor.purge(id + "-never", 1).problem()).isEqualTo("no-such-chapter");
  }

  @Test
  void usesNoSequenceForAPurge() {
    writeOneAndTwo();
    long before = editor.put(id + "-b", "# B\n").json().path("sequence").asLong();
    editor.purge(id, 1);
    long after = editor.put(id + "-c", "# C\n").json().path("sequence").asLong();

    // Other tests write at the same time at most in other classes of this JVM, one after another.
    assertThat(after).isEqualTo(before + 1);
  }

  @Test
  void refusesBodiesThatNameNoRevision() {
    assertThat(postTo("/api/v1/purges", "{\"id\":\"en/a\"}").problem()).isEqualTo("bad-revision");
    assertThat(postTo("/api/v1/purges", "{\"id\":\"en/a\",\"revision\":1.5}").problem())
        .isEqualTo("bad-revision");
    assertThat(postTo("/api/v1/restores", "{\"id\":\"../x\",\"revision\":1}").problem())
        .isEqualTo("bad-id");
    assertThat(postTo("/api/v1/restores", "[]").problem()).isEqualTo("bad-json");
    assertThat(editor.with("no-token", "desk").purge(id, 1).status()).isEqualTo(401);
  }

  private Answer postTo(String address, String body) {
    return editor.send(editor.write(address).POST(BodyPublishers.ofString(body)).build());
  }

  private JsonNode newest() {
    return editor.get("/api/v1/revisions/" + id).json().path("revisions").path(0);
  }

  private void writeOneAndTwo() {
    editor.put(id, "# One\n");
    editor.put(id, "# Two\n", "If-Match", "\"1\"");
  }
}
