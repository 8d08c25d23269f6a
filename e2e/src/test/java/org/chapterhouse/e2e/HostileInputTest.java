package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile input in every place there is: it is refused with a position or published harmlessly, the
 * program stays up, and a real browser runs no script of it and asks no other host for anything.
 */
class HostileInputTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void doesNoHarm() throws Exception {
    survives(HostileStrings.sample());
  }

  @Test
  @Tag("slow")
  void doesNoHarmHoweverMuchOfIt() throws Exception {
    Optional<HostileStrings> shared = HostileStrings.shared();
    assumeTrue(shared.isPresent(), "the shared folder of hostile input is not here");
    survives(shared.get());
  }

  private void survives(HostileStrings strings) throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    try (ChapterhouseProcess house =
        ChapterhouseProcess.start(folder.resolve("data"), content, 0, "--no-watch")) {
      URI site = house.awaitReady(Duration.ofMinutes(2));
      Editor editor = new Editor(site, house.token());
      HostileEditor hostile = new HostileEditor(site, house.token());

      hostile.writeChapters(strings);
      hostile.writeDocuments(strings);
      hostile.nameThings(strings);
      hostile.askForThings(strings);
      hostile.sendHeaders(strings);
      hostile.overwhelm();

      assertThat(hostile.failures()).as("answers that are our fault").isEmpty();
      assertThat(hostile.refusalsWithoutPosition()).isEmpty();
      assertThat(house.isAlive()).isTrue();
      editor.get("/health/ready").expect(200);
      editor.get("/api/v1/settled?timeout=PT60S").expect(200);
      for (String stage : List.of("ingest", "enrich", "publish", "track")) {
        assertThat(StockConsumer.lengthOf(folder.resolve("data"), stage + ".dead-letters"))
            .isZero();
      }
      System.out.println(hostile.summary());
      visit(site, editor.ids());
    }
  }

  private void visit(URI site, List<String> ids) throws Exception {
    if (!BrowserTest.isPossible()) {
      System.out.println("not visited: no Chromium or no Node here");
      return;
    }
    Path list = Files.write(folder.resolve("ids"), ids);
    ProcessBuilder node =
        new ProcessBuilder("node", "hostile/visit.mjs", list.toString())
            .directory(Path.of("browser").toFile())
            .redirectErrorStream(true);
    node.environment().put("SITE", site.toString());
    Process visiting = node.start();
    String said = new String(visiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(visiting.waitFor()).as(said).isZero();
    System.out.println(said);
  }
}
