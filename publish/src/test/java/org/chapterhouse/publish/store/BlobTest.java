package org.chapterhouse.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes are kept once, and exactly as long as a live path names them. */
class BlobTest {

  private static PublishDatabase database;
  private static PositionStore positions;
  private static long sequence;

  @BeforeAll
  static void open() {
    database = PublishDatabase.open(TestServers.newDatabase(), 8, new SimpleMeterRegistry());
    positions = new PositionStore(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.jdbi().useHandle(handle -> handle.execute("TRUNCATE assets, blobs, outbox"));
  }

  /** Sixteen digits that differ are enough of a hash here. */
  private static String hash(String content) {
    return "%016x".formatted(content.hashCode() & 0xFFFFFFFFL);
  }

  private static AssetRow row(String path, String content, long sequence) {
    return new AssetRow(
        path,
        !content.isEmpty(),
        1,
        sequence,
        content.getBytes(StandardCharsets.UTF_8),
        content.isEmpty() ? "" : hash(content),
        0,
        0,
        Instant.EPOCH,
        "");
  }

  /** An empty content removes. */
  private static Changes put(int partition, String path, String content) {
    long next = nextSequence();
    return Changes.of(
        List.of(
            changes -> {
              changes.assets().put(path, row(path, content, next));
              changes.owns(partition, Changes.ASSET + path);
            }));
  }

  private static synchronized long nextSequence() {
    return ++sequence;
  }

  private static List<String> blobs() {
    return strings("SELECT convert_from(content, 'UTF8') FROM blobs ORDER BY 1");
  }

  private static List<String> strings(String sql) {
    return database.jdbi().withHandle(handle -> handle.select(sql).mapTo(String.class).list());
  }

  @Test
  void keepsBytesOnceAndAsLongAsAPathNamesThem() {
    ViewStore store = new ViewStore(database);
    Epochs held = positions.claim(List.of(0), "owner");
    store.apply(put(0, "a.png", "same"), List.of(), held);
    store.apply(put(0, "b/c.png", "same"), List.of(), held);
    assertThat(blobs()).containsExactly("same");

    store.apply(put(0, "a.png", "other"), List.of(), held);
    assertThat(blobs()).containsExactly("other", "same");

    store.apply(put(0, "b/c.png", ""), List.of(), held);
    assertThat(blobs()).containsExactly("other");

    store.apply(put(0, "a.png", ""), List.of(), held);
    assertThat(blobs()).isEmpty();
  }

  @Test
  void leavesNoBlobOfAnAssetThatComesTooLate() {
    ViewStore store = new ViewStore(database);
    Epochs held = positions.claim(List.of(0), "owner");
    Changes late = put(0, "late.png", "late");
    store.apply(put(0, "late.png", "latest"), List.of(), held);

    store.apply(late, List.of(), held);

    assertThat(blobs()).containsExactly("latest");
  }

  @Test
  void sendsAReceiptForEachAssetThatChanged() {
    ViewStore store = new ViewStore(database);
    Epochs held = positions.claim(List.of(3), "owner");

    store.apply(put(3, "told.png", "told"), List.of(), held);
    store.apply(put(3, "told.png", ""), List.of(), held);

    assertThat(new OutboxStore(database).oldest(3, held, 10))
        .extracting(OutboxRow::chapterId, OutboxRow::removed)
        .containsExactly(tuple("asset:told.png", false), tuple("asset:told.png", true));
  }

  /** Two partitions put and remove paths over three contents, as fast as they can. */
  @Test
  void agreesWithItsPathsHoweverPartitionsInterleave() throws Exception {
    long seed = System.nanoTime();
    System.out.println("BlobTest seed " + seed);
    ViewStore store = new ViewStore(database);
    List<CompletableFuture<Void>> writers =
        IntStream.of(4, 5, 6)
            .mapToObj(
                partition ->
                    CompletableFuture.runAsync(
                        () -> churn(store, partition, new Random(seed + partition))))
            .toList();
    for (CompletableFuture<Void> writer : writers) {
      writer.get(60, TimeUnit.SECONDS);
    }

    assertThat(strings("SELECT hash FROM blobs ORDER BY 1"))
        .isEqualTo(strings("SELECT DISTINCT hash FROM assets WHERE state = 'PRESENT' ORDER BY 1"));
  }

  private static void churn(ViewStore store, int partition, Random random) {
    Epochs held = positions.claim(List.of(partition), "churn");
    String[] contents = {"", "one", "two", "three"};
    for (int i = 0; i < 150; i++) {
      String path = "churn/" + partition + "/" + random.nextInt(2) + ".png";
      store.apply(put(partition, path, contents[random.nextInt(4)]), List.of(), held);
    }
  }

  @Test
  void waitsForWhoeverMayBeNamingTheHash() throws Exception {
    assertThat(orphanedAfterARace(BlobLocks::inOrder)).isEmpty();
  }

  /** The planted fault: without locks a path is left whose bytes are gone. */
  @Test
  void wouldLoseBytesWithoutTheLocks() throws Exception {
    assertThat(orphanedAfterARace((handle, hashes) -> {})).containsExactly("race/new.png");
  }

  /**
   * One partition names a hash, and halts before its commit, while another drops its last path.
   *
   * @return paths whose bytes are gone
   */
  private List<String> orphanedAfterARace(BlobLocks locks) throws Exception {
    Epochs first = positions.claim(List.of(1), "first");
    Epochs second = positions.claim(List.of(2), "second");
    ViewStore remover = new ViewStore(database, EpochCheck::underLock, locks);
    remover.apply(put(2, "race/old.png", "raced"), List.of(), second);
    CountDownLatch named = new CountDownLatch(1);
    CompletableFuture<Void> adder =
        CompletableFuture.runAsync(
            () -> database.jdbi().useTransaction(handle -> nameAndHalt(handle, locks, named)));
    assertThat(named.await(20, TimeUnit.SECONDS)).isTrue();

    remover.apply(put(2, "race/old.png", ""), List.of(), second);
    adder.get(20, TimeUnit.SECONDS);

    List<String> orphaned =
        strings(
            "SELECT path FROM assets WHERE state = 'PRESENT' AND path LIKE 'race/%'"
                + " AND NOT EXISTS (SELECT FROM blobs WHERE blobs.hash = assets.hash)");
    remover.apply(put(1, "race/new.png", ""), List.of(), first);
    return orphaned;
  }

  /** Halts until the other waits for a lock, or has committed because it waited for none. */
  private static void nameAndHalt(Handle handle, BlobLocks locks, CountDownLatch named) {
    AssetTable.write(handle, put(1, "race/new.png", "raced").assets(), locks);
    named.countDown();
    Awaitility.await()
        .atMost(15, TimeUnit.SECONDS)
        .until(() -> someoneWaits() || isRemoved("race/old.png"));
  }

  private static boolean someoneWaits() {
    Collection<String> waiting =
        strings("SELECT 'x' FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    return !waiting.isEmpty();
  }

  private static boolean isRemoved(String path) {
    return Arrays.asList("REMOVED")
        .equals(strings("SELECT state FROM assets WHERE path = '" + path + "'"));
  }
}
