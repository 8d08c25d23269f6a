package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;

/**
 * Measures one folder: cold push, single edits, edits during a bulk push, memory; beside Hugo's
 * cold build and {@code hugo server} on the same folder, one after the other in one run.
 *
 * <p>Arguments: {@code CORPUS_DIR WARM_UP_DIR [EDITS] [SEED]}. The pipeline is warmed up with
 * another folder, whose chapters stay and are the ones edited during the bulk push.
 */
public final class Speed {

  private static final int WARM_UP_EDITS = 100;

  private Speed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpus = Path.of(arguments[0]);
    Path warmUp = Path.of(arguments[1]);
    int edits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Path work = Files.createTempDirectory("chapterhouse-speed");
    SpeedTable table = new SpeedTable(corpus, edits, seed);
    hugo(corpus, work.resolve("hugo"), edits, seed, table);
    chapterhouse(corpus, warmUp, work, edits, seed, table);
    System.out.print(table.markdown());
  }

  private static void hugo(Path corpus, Path root, int edits, long seed, SpeedTable table)
      throws IOException, InterruptedException {
    HugoSite site = HugoSite.of(corpus, root);
    site.coldBuild(); // once, so that the files are in the system's cache for both
    table.cold(site.coldBuild());
    try (HugoServer server = HugoServer.start(site)) {
      table.hugoEdits(server.edits(edits, new Random(seed)), server.peakBytes());
    }
  }

  private static void chapterhouse(
      Path corpus, Path warmUp, Path work, int edits, long seed, SpeedTable table)
      throws IOException, InterruptedException {
    Path nothing = Files.createDirectories(work.resolve("empty"));
    try (ChapterhouseProcess program =
            ChapterhouseProcess.start(work.resolve("data"), nothing, 0, "--no-watch");
        ProcessMemory memory = new ProcessMemory(program.handle())) {
      URI site = program.awaitReady(Duration.ofMinutes(5));
      Editor editor = new Editor(site, program.token());
      ColdPush.of(warmUp, site, program.token(), work.resolve("warm-up.state"));
      Edits.of(editor, WARM_UP_EDITS, new Random(seed + 1));
      List<String> others = editor.ids();
      AtomicInteger left = new AtomicInteger(edits);
      Figures idle =
          Edits.liveWhile(editor, others, () -> left.getAndDecrement() > 0, new Random(seed + 2));
      long heap = Heap.liveBytes(program.handle());
      table.cold(pushed(corpus, site, program.token(), work.resolve("corpus.state")));
      table.heap(Heap.liveBytes(program.handle()) - heap);
      table.edits(Edits.of(editor, edits, new Random(seed)));
      table.memory(memory.peak());
      table.catalogue(Catalogue.of(work.resolve("data")));
      duringBulk(corpus, site, editor, program.token(), others, work, idle, seed, table);
    }
  }

  /** The whole folder once more, under another language's folder, while somebody edits. */
  private static void duringBulk(
      Path corpus,
      URI site,
      Editor editor,
      String token,
      List<String> others,
      Path work,
      Figures idle,
      long seed,
      SpeedTable table)
      throws IOException {
    Path copy = work.resolve("copy");
    Folders.copy(corpus, copy.resolve("ru/second"));
    CompletableFuture<ColdPush> push =
        CompletableFuture.supplyAsync(() -> pushed(copy, site, token, work.resolve("copy.state")));
    Figures busy = Edits.liveWhile(editor, others, () -> !push.isDone(), new Random(seed + 3));
    table.duringBulk(idle, busy, push.join());
  }

  private static ColdPush pushed(Path folder, URI site, String token, Path state) {
    try {
      return ColdPush.of(folder, site, token, state);
    } catch (IOException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
