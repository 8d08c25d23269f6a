package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.chapterhouse.ingest.Editor.Answer;
import org.chapterhouse.ingest.ledger.ContentHash;
import org.junit.jupiter.api.Test;

/** What an editor reads of a chapter's past. */
final class HistoryTest {

  private final String id = "en/" + UUID.randomUUID();
  private final Editor editor = IngestHouse.shared().editor();

  @Test
  void listsRevisionsTheNewestFirstWithAuthorAndSource() {
    editor.put(id, "# One\n");
    editor.put(id, "# Two\n", "If-Match", "\"1\"");
    editor.delete(id, "If-Match", "\"2\"");

    JsonNode list = history("");

    assertThat(numbers(list)).containsExactly(3L, 2L, 1L);
    assertThat(list.path("revisions").path(0).path("state").asText()).isEqualTo("removed");
    JsonNode second = list.path("revisions").path(1);
    assertThat(second.path("author").asText()).isEqualTo("ada");
    assertThat(second.path("source").asText()).isEqualTo("desk");
    assertThat(second.path("contentHash").asText()).isEqualTo(hash("# Two\n"));
    assertThat(second.path("path").asText()).isEqualTo(id + ".md");
  }

  @Test
  void listsPageByPage() {
    write(5);

    JsonNode first = history("?limit=2");
    JsonNode second = history("?limit=2&cursor=" + first.path("next").asText());
    JsonNode last = history("?limit=2&cursor=" + second.path("next").asText());

    assertThat(numbers(first)).containsExactly(5L, 4L);
    assertThat(numbers(second)).containsExactly(3L, 2L);
    assertThat(numbers(last)).containsExactly(1L);
    assertThat(last.path("next").isNull()).isTrue();
  }

  @Test
  void servesTheTextOfAnOldRevision() {
    write(3);

    Answer answer = editor.get(address("?revision=2"));

    assertThat(answer.body()).isEqualTo("# 2\n");
    assertThat(answer.header("Content-Type")).startsWith("text/markdown");
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    assertThat(answer.header("Chapterhouse-Content-Hash")).isEqualTo(hash("# 2\n"));
  }

  @Test
  void findsTheNewestRevisionWithSomeContent() {
    write(2);
    editor.put(id, "# 1\n", "If-Match", "\"2\"");

    assertThat(history("?hash=" + hash("# 1\n")).path("revision").asLong()).isEqualTo(3);
    assertThat(editor.get(address("?hash=" + hash("# 9\n"))).status()).isEqualTo(404);
    assertThat(editor.get(address("?hash=%27;drop")).problem()).isEqualTo("bad-hash");
  }

  @Test
  void tellsWhereAMovedChapterWentAndCameFrom() {
    editor.put(id, "# One\n");
    editor.move(id, id + "-new", "If-Match", "\"1\"");

    JsonNode left = history("").path("revisions").path(0);
    JsonNode arrived =
        editor.get("/api/v1/revisions/" + id + "-new").json().path("revisions").path(0);

    assertThat(left.path("movedTo").asText()).isEqualTo(id + "-new");
    assertThat(arrived.path("movedFrom").asText()).isEqualTo(id);
  }

  @Test
  void hasNoTextForARemovalNorForWhatNeverWas() {
    editor.put(id, "# One\n");
    editor.delete(id, "If-Match", "\"1\"");

    assertThat(editor.get(address("?revision=2")).problem()).isEqualTo("revision-without-text");
    assertThat(editor.get(address("?revision=3")).problem()).isEqualTo("no-such-revision");
    assertThat(editor.get("/api/v1/revisions/en/never-" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void showsWhatARevisionChanged() {
    write(3);

    Answer latest = editor.get("/api/v1/diffs/" + id);
    Answer first = editor.get("/api/v1/diffs/" + id + "?to=1");
    Answer back = editor.get("/api/v1/diffs/" + id + "?from=3&to=1");

    assertThat(latest.header("Content-Type")).startsWith("text/x-diff");
    assertThat(latest.body())
        .isEqualTo("--- %1$s@2\n+++ %1$s@3\n@@ -1 +1 @@\n-# 2\n+# 3\n".formatted(id));
    assertThat(first.body()).startsWith("--- /dev/null\n").contains("+# 1\n");
    assertThat(back.body()).contains("-# 3\n+# 1\n");
  }

  @Test
  void comparesNothingWithWhatWasPurged() {
    write(3);
    editor.purge(id, 2);

    assertThat(editor.get("/api/v1/diffs/" + id).status()).isEqualTo(410);
    assertThat(editor.get("/api/v1/diffs/" + id + "?from=1").status()).isEqualTo(200);
    assertThat(editor.get("/api/v1/diffs/" + id + "?from=4").problem())
        .isEqualTo("no-such-revision");
  }

  @Test
  void showsARemovalAsTheWholeTextGoing() {
    editor.put(id, "# One\n");
    editor.delete(id, "If-Match", "\"1\"");

    assertThat(editor.get("/api/v1/diffs/" + id).body()).contains("-# One\n");
  }

  @Test
  void refusesNumbersThatAreNone() {
    editor.put(id, "# One\n");

    assertThat(editor.get(address("?revision=-1")).problem()).isEqualTo("bad-revision");
    assertThat(editor.get(address("?revision=1e9")).problem()).isEqualTo("bad-revision");
    assertThat(editor.get(address("?cursor=x")).problem()).isEqualTo("bad-cursor");
    assertThat(editor.get(address("?limit=100000")).problem()).isEqualTo("bad-limit");
  }

  private void write(int revisions) {
    editor.put(id, "# 1\n");
    for (int i = 2; i <= revisions; i++) {
      editor.put(id, "# " + i + "\n", "If-Match", "\"" + (i - 1) + "\"");
    }
  }

  private JsonNode history(String query) {
    return editor.get(address(query)).json();
  }

  private String address(String query) {
    return "/api/v1/revisions/" + id + query;
  }

  private static List<Long> numbers(JsonNode list) {
    return StreamSupport.stream(list.path("revisions").spliterator(), false)
        .map(each -> each.path("revision").asLong())
        .toList();
  }

  private static String hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
