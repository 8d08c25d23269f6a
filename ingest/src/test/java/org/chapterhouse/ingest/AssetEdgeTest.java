package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.chapterhouse.ingest.Editor.Answer;
import org.chapterhouse.ingest.ledger.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images and files at the edge, end to end on a real broker: as chapters, but bytes. */
final class AssetEdgeTest {

  private static final byte[] ONE = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, '\r', '\n'};
  private static final byte[] TWO = {1, 2, 3};

  private final Editor editor = IngestHouse.shared().editor();
  private final String path = "images/" + UUID.randomUUID() + ".png";
  private final String address = "/api/v1/assets/" + path;

  @Test
  void takesAnAssetAndGivesItsBytesBack() {
    Answer put = editor.putAsset(path, ONE, "If-None-Match", "*");

    assertThat(put.status()).isEqualTo(201);
    assertThat(put.header("Location")).isEqualTo(address);
    assertThat(put.header("ETag")).isEqualTo("\"1\"");
    assertThat(put.json().path("path").asText()).isEqualTo(path);
    assertThat(put.json().path("url").asText()).contains("/files/" + ContentHash.of(ONE) + "/");
    assertThat(editor.bytes(address)).isEqualTo(ONE);
  }

  @Test
  void handsBytesOverAndRunsNothing() {
    editor.putAsset(path, ONE);

    Answer get = editor.get(address);

    assertThat(get.header("Content-Type")).isEqualTo("image/png");
    assertThat(get.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(get.header("Content-Disposition")).isEqualTo("attachment");
    assertThat(get.header("Content-Security-Policy")).contains("sandbox");
    assertThat(get.header("ETag")).isEqualTo("\"1\"");
    assertThat(editor.get(address, "If-None-Match", "\"1\"").status()).isEqualTo(304);
    assertThat(editor.head(address).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void keepsTheConditionsChaptersHave() {
    editor.putAsset(path, ONE);

    assertThat(editor.putAsset(path, ONE).json().path("outcome").asText()).isEqualTo("unchanged");
    assertThat(editor.putAsset(path, TWO).status()).isEqualTo(428);
    assertThat(editor.putAsset(path, TWO, "If-None-Match", "*").status()).isEqualTo(412);
    assertThat(editor.putAsset(path, TWO, "If-Match", "\"7\"").problem()).isEqualTo("stale-base");
    assertThat(editor.putAsset(path, TWO, "If-Match", "\"1\"").status()).isEqualTo(200);
    assertThat(editor.bytes(address)).isEqualTo(TWO);
  }

  @Test
  void failsAConditionOnAnAssetThatIsNotThere() {
    assertThat(editor.putAsset(path, ONE, "If-Match", "*").status()).isEqualTo(412);
    assertThat(editor.deleteAsset(path, "If-Match", "\"1\"").problem()).isEqualTo("no-such-asset");
    assertThat(editor.get(address).status()).isEqualTo(404);
  }

  @Test
  void removesAndCountsOn() {
    editor.putAsset(path, ONE);

    Answer removed = editor.deleteAsset(path, "If-Match", "\"1\"");

    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.json().path("revision").asLong()).isEqualTo(2);
    assertThat(editor.get(address).status()).isEqualTo(410);
    assertThat(editor.putAsset(path, TWO).json().path("revision").asLong()).isEqualTo(3);
  }

  @Test
  void repeatsTheFirstAnswerUnderItsKey() {
    JsonNode first = editor.putAsset(path, ONE, "Idempotency-Key", path).json();

    Answer again = editor.putAsset(path, ONE, "Idempotency-Key", path);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("sequence")).isEqualTo(first.path("sequence"));
    assertThat(editor.putAsset(path, TWO, "Idempotency-Key", path).problem())
        .isEqualTo("key-reused");
  }

  @Test
  void tellsWhatBecameOfAnEditOfAnAsset() {
    editor.putAsset(path, ONE);
    JsonNode removed = editor.deleteAsset(path, "If-Match", "\"1\"").json();

    Answer status = editor.get("/api/v1/edits/" + removed.path("editId").asText());

    assertThat(status.status()).isEqualTo(200);
    assertThat(status.json().path("path").asText()).isEqualTo(path);
  }

  @Test
  void listsAssetsAsLines() {
    editor.putAsset(path, ONE);

    assertThat(editor.get("/api/v1/assets").body().lines())
        .contains(
            "{\"path\":\"%s\",\"revision\":1,\"contentHash\":\"%s\",\"size\":8}"
                .formatted(path, ContentHash.of(ONE)));
  }

  @Test
  void takesFiveMebibytesAndNotAByteMore() {
    assertThat(editor.putAsset(path, new byte[5 << 20]).status()).isEqualTo(201);
    assertThat(editor.bytes(address)).hasSize(5 << 20);
    assertThat(editor.putAsset(path, new byte[(5 << 20) + 1], "If-Match", "*").status())
        .isEqualTo(413);
  }

  @Test
  void takesAPathInAnyLanguage() {
    String cyrillic = "%D1%81%D1%85%D0%B5%D0%BC%D1%8B/" + UUID.randomUUID() + "%20a.svg";

    Answer put = editor.putAsset(cyrillic, ONE);

    assertThat(put.json().path("path").asText()).startsWith("схемы/").endsWith(" a.svg");
    assertThat(editor.bytes(put.header("Location"))).isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.png",
        "a/../../a.png",
        "%2e%2e/a.png",
        "a/%2e%2e/%2e%2e/a.png",
        "a%2fb.png",
        "a%5cb.png",
        "a%00.png",
        "a%0d%0aX:y.png",
        "%ff.png",
        "/etc/a.png",
        "C:/a.png",
        ".git/a.png",
        "a.exe",
        "a.md",
        "a;b=c.png"
      })
  void refusesAPathThatLeadsElsewhere(String hostile) {
    assertThat(editor.putAsset(hostile, ONE).status()).isBetween(400, 499);
  }

  @Test
  void writesNothingWithoutAToken() {
    var request = editor.request(address).PUT(BodyPublishers.ofByteArray(ONE)).build();

    assertThat(editor.send(request).status()).isEqualTo(401);
    assertThat(editor.get(address).status()).isEqualTo(404);
  }
}
