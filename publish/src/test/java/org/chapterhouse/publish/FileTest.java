package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.asset;
import static org.chapterhouse.publish.Events.assetRemoved;
import static org.chapterhouse.publish.Events.chapter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FileTest {

  private static final byte[] SVG =
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
          .getBytes(StandardCharsets.UTF_8);

  private static PublishHouse house;

  @BeforeAll
  static void publish() {
    house = PublishHouse.running();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String put(String path, long sequence, String content) {
    return put(path, sequence, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Address of the file, once it is there. */
  private static String put(String path, long sequence, byte[] content) {
    AssetUpdated event = asset(path, 1, sequence, content);
    house.write(Topics.ASSET_UPDATED, path, event);
    String name =
        path.substring(path.lastIndexOf('/') + 1).replace(" ", "%20").replace("\"", "%22");
    String url = "/files/" + event.getContentHash() + "/" + name;
    house.awaitStatus(url, 200);
    return url;
  }

  private static Optional<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name);
  }

  @Test
  void servesAnImageForGoodUnderItsHash() {
    String url = put("img/dot.png", 1, "not really a picture");

    HttpResponse<String> answer = house.get(url);

    assertThat(answer.body()).isEqualTo("not really a picture");
    assertThat(header(answer, "Content-Type")).hasValue("image/png");
    assertThat(header(answer, "Cache-Control")).hasValue("public, max-age=31536000, immutable");
    assertThat(header(answer, "X-Content-Type-Options")).hasValue("nosniff");
    assertThat(header(answer, "Content-Security-Policy"))
        .hasValue("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assertThat(header(answer, "Content-Disposition").orElse("")).startsWith("inline");
    assertThat(house.get(url, "If-None-Match", header(answer, "ETag").orElseThrow()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void handsOutWhatCouldRunForKeepingOnly() {
    HttpResponse<String> svg = house.get(put("img/evil.svg", 11, SVG));
    HttpResponse<String> page = house.get(put("img/e \"vil\".html", 12, "<script>1</script>"));

    assertThat(header(svg, "Content-Type")).hasValue("image/svg+xml");
    assertThat(header(svg, "Content-Disposition").orElse("")).startsWith("attachment;");
    assertThat(header(page, "Content-Type")).hasValue("application/octet-stream");
    assertThat(header(page, "Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''e%20%22vil%22.html");
  }

  @Test
  void sendsTheRangeAskedFor() {
    String url = put("clip.mp4", 21, "0123456789");

    HttpResponse<String> part = house.get(url, "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(header(part, "Content-Range")).hasValue("bytes 2-4/10");
    assertThat(house.get(url, "Range", "bytes=-3").body()).isEqualTo("789");
    assertThat(house.get(url, "Range", "bytes=8-99").body()).isEqualTo("89");
    assertThat(house.get(url, "Range", "bytes=4-2").body()).isEqualTo("0123456789");
    assertThat(house.get(url, "Range", "bytes=2-4", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
    HttpResponse<String> beyond = house.get(url, "Range", "bytes=10-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).hasValue("bytes */10");
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    String url = put("head.png", 31, "body");
    HttpRequest head =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + url))
            .method("HEAD", BodyPublishers.noBody())
            .build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(head, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).hasValue("image/png");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void knowsAFileOnlyByANameItHas() {
    String url = put("named.png", 41, "named");

    assertThat(house.get(url.replace("named.png", "named.txt")).statusCode()).isEqualTo(404);
    assertThat(house.get("/files/../named.png").statusCode()).isEqualTo(404);
    assertThat(house.get("/files/%25/%00").statusCode()).isBetween(400, 404);
  }

  private static Document page(String id, long sequence, String content) {
    house.write(Topics.CHAPTER_UPDATED, id, chapter(id, 1, sequence, content));
    house.awaitView(id, "sequence", sequence);
    return Jsoup.parse(house.get("/" + id).body());
  }

  @Test
  void putsImagesIntoTheTextWithTheirPlaceKeptFree() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), "png", png);
    String url = put("en/img/a b.png", 101, png.toByteArray());
    String file = put("en/notes.pdf", 102, "%PDF");

    Document page =
        page(
            "en/pictures",
            103,
            "# Pictures\n\n![A pod](img/a%20b.png) and [notes](notes.pdf), ![Lost](img/lost.png).\n\n"
                + "<img src=\"img/a%20b.png\" width=\"10\" alt=\"raw\">\n");

    Element image = page.selectFirst(".prose img[alt=A pod]");
    assertThat(image.attr("src")).isEqualTo(url);
    assertThat(image.attr("width")).isEqualTo("321");
    assertThat(image.attr("height")).isEqualTo("45");
    assertThat(image.attr("loading")).isEqualTo("lazy");
    assertThat(house.get("/en/pictures").body())
        .doesNotContainPattern("<img[^>]* loading=[^>]* loading=");
    assertThat(page.selectFirst(".prose img[alt=raw]").attr("width")).isEqualTo("10");
    assertThat(page.select(".prose a[href=" + file + "]").text()).isEqualTo("notes");
    assertThat(page.select(".prose .missing").text()).isEqualTo("Lost");
  }

  @Test
  void showsANewPictureAtANewAddress() {
    put("en/logo.svg", 111, "<svg>1</svg>");
    String content = "# Logo\n\n![logo](logo.svg)\n";
    String before = page("en/logo", 112, content).select(".prose img").attr("src");

    put("en/logo.svg", 113, "<svg>2</svg>");

    String after = Jsoup.parse(house.get("/en/logo").body()).select(".prose img").attr("src");
    assertThat(after).isNotEqualTo(before).endsWith("/logo.svg");
    assertThat(house.get(before).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsAHostileNameInItsPlace() {
    String url = put("en/\"onerror=alert(1) x=\".png", 121, "hostile");

    Document page = page("en/hostile-image", 122, "# H\n\n![x](<\"onerror=alert(1) x=\".png>)\n");

    assertThat(page.select("[onerror]")).isEmpty();
    assertThat(URI.create(page.select(".prose img").attr("src")).getPath())
        .isEqualTo(URI.create(url).getPath());
  }

  @Test
  void findsChaptersByTheirWikiName() {
    page("en/z/deep/er/service_mesh", 131, "# Deep\n");
    page("en/b/service-mesh", 132, "# B\n");
    page("en/a/service-mesh", 133, "# A\n");
    page("ru/service-mesh", 134, "# R\n");

    Document page = page("en/wiki", 135, "# W\n\n[[Service Mesh]] and [[Nowhere]]\n");

    assertThat(page.select(".prose a").eachAttr("href")).containsExactly("/en/a/service-mesh");
    assertThat(page.select(".prose .broken-link").text()).isEqualTo("Nowhere");
  }

  @Test
  void forgetsARemovedFile() {
    String url = put("gone.png", 51, "gone");

    house.write(Topics.ASSET_UPDATED, "gone.png", assetRemoved("gone.png", 2, 52));

    house.awaitStatus(url, 404);
  }

  @Test
  void saysWhenAFileIsReadable() {
    try (ReceiptsSeen receipts = new ReceiptsSeen(house.servers().kafkaProperties())) {
      put("receipt.png", 61, "receipt");

      Awaitility.await().until(() -> !receipts.of("asset:receipt.png").isEmpty());
      PublishReceipt receipt = receipts.of("asset:receipt.png").get(0);

      assertThat(receipt.getRevision()).isEqualTo(1);
      assertThat(receipt.getRemoved()).isFalse();
    }
  }

  @Test
  void putsAFileAsideThatIsNotWhatItsHashSays() {
    AssetUpdated event =
        AssetUpdated.newBuilder(asset("liar.png", 1, 71, new byte[] {1}))
            .setContentHash("ab".repeat(32))
            .build();
    house.write(Topics.ASSET_UPDATED, "liar.png", event);

    put("liar.png", 72, "honest");

    assertThat(house.get("/files/" + "ab".repeat(32) + "/liar.png").statusCode()).isEqualTo(404);
  }
}
