package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chapterhouse.bench.drive.Answer;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A folder in git and a second editor over HTTP; the tests tell one story in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FolderAndEditorTest {

  private static final Duration START = Duration.ofMinutes(3);

  private Path temporary;
  private Path folder;
  private ChapterhouseProcess house;
  private Editor editor;
  private Cli cli;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    temporary = directory;
    folder = temporary.resolve("handbook");
    SampleHandbook handbook = SampleHandbook.in(folder);
    handbook.write("en/raft.md", "# Raft\n\nA way to agree.\n\n![Terms](terms.svg)\n\nDone.\n");
    handbook.write("en/terms.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    handbook.write(".gitignore", ".chapterhouse/\n");
    commit("First");
    Path nothing = Files.createDirectory(temporary.resolve("nothing"));
    house = ChapterhouseProcess.start(temporary.resolve("data"), nothing, 0, "--no-watch");
    var site = house.awaitReady(START);
    editor = new Editor(site, house.token());
    cli = new Cli(site, house.token());
  }

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  @Order(1)
  void saysWhatItWouldPushAndPushesNothing() throws IOException {
    Cli.Result dry = cli.push(folder, "--dry-run");

    assertThat(dry.code()).isZero();
    assertThat(dry.output())
        .contains("would create en/raft", "would create asset:en/terms.svg")
        .containsPattern("links: \\d+ gained, 0 lost, \\d+ broken, 0 mended");
    assertThat(editor.ids()).isEmpty();
  }

  @Test
  @Order(2)
  void pushesChaptersAndTheFilesTheyShow() throws IOException {
    Cli.Result push = cli.push(folder);

    assertThat(push.output()).contains("4 written, 0 moved, 0 removed");
    assertThat(push.code()).isZero();
    assertThat(editor.get("/api/v1/assets/en/terms.svg").expect(200).body()).startsWith("<svg");
  }

  @Test
  @Order(3)
  void sendsNothingASecondTime() {
    Cli.Result push = cli.push(folder);

    assertThat(push.output()).contains("0 written, 0 moved, 0 removed, 4 unchanged");
    assertThat(push.code()).isZero();
  }

  @Test
  @Order(4)
  void refusesToOverwriteTheSecondEditor() throws IOException {
    edit("en/raft", "A way to agree.", "A way to agree on a log.");
    change("en/raft.md", "A way to agree.", "How to agree.");

    Cli.Result push = cli.push(folder);

    assertThat(push.code()).isEqualTo(1);
    assertThat(push.output())
        .contains(
            "en/raft.md: conflict: en/raft is at revision 2 on the server,"
                + " the file is based on revision 1 (pull first)")
        .contains("-A way to agree on a log.")
        .contains("+How to agree.");
    assertThat(source("en/raft")).contains("A way to agree on a log.");
  }

  @Test
  @Order(5)
  void showsTheConflictInTheFile() throws IOException {
    Cli.Result pull = cli.pull(folder);

    assertThat(pull.code()).isEqualTo(1);
    assertThat(read("en/raft.md"))
        .contains(
            "<<<<<<< yours\nHow to agree.\n=======\nA way to agree on a log.\n"
                + ">>>>>>> server revision 2\n");
    assertThat(pull.output()).contains("en/raft.md:3: conflict:");
  }

  @Test
  @Order(6)
  void pushesNoConflictMarkers() {
    Cli.Result push = cli.push(folder);

    assertThat(push.code()).isEqualTo(1);
    assertThat(push.output()).contains("en/raft.md:3:1: conflict-marker", "en/raft.md:7:1:");
  }

  @Test
  @Order(7)
  void pushesWhatWasDecided() throws Exception {
    write("en/raft.md", "# Raft\n\nHow to agree on a log.\n\n![Terms](terms.svg)\n\nDone.\n");

    Cli.Result push = cli.push(folder);

    assertThat(push.output()).contains("1 written");
    assertThat(push.code()).isZero();
    assertThat(source("en/raft")).contains("How to agree on a log.");
    commit("Decided");
  }

  @Test
  @Order(8)
  void mergesWhatDoesNotCollide() throws Exception {
    edit("en/raft", "# Raft", "# Raft consensus");
    change("en/raft.md", "Done.", "Done, and committed.");

    Cli.Result pull = cli.pull(folder);
    Cli.Result push = cli.push(folder);

    assertThat(pull.output()).contains("en/raft.md: merged with revision 4");
    assertThat(pull.code()).isZero();
    assertThat(push.code()).isZero();
    assertThat(source("en/raft")).contains("# Raft consensus").contains("Done, and committed.");
    commit("Merged");
  }

  @Test
  @Order(9)
  void bringsNewAndRemovedChaptersHere() throws IOException {
    editor.put("en/zab", "# Zab\n\nOrdered broadcast.\n", 0, "wait=live").expect(201);
    editor.delete("en/zookeeper", 1, "wait=live").expect(200);

    Cli.Result pull = cli.pull(folder);

    assertThat(pull.code()).isZero();
    assertThat(read("en/zab.md")).contains("Ordered broadcast.");
    assertThat(folder.resolve("en/zookeeper.md")).doesNotExist();
  }

  @Test
  @Order(10)
  void takesARenameWithAnEditForOneMove() throws Exception {
    Files.move(folder.resolve("en/raft.md"), folder.resolve("en/raft-consensus.md"));
    change("en/raft-consensus.md", "Done, and committed.", "All done.");

    Cli.Result push = cli.push(folder);

    assertThat(push.output()).contains("0 written, 1 moved, 0 removed");
    assertThat(push.code()).isZero();
    assertThat(source("en/raft-consensus")).contains("All done.");
    assertThat(editor.get("/en/raft").status()).isEqualTo(308);
    commit("Renamed");
  }

  @Test
  @Order(11)
  void pushesFromAFreshCloneWithoutAnyState() throws Exception {
    Path clone = cloned("clone-1");
    replace(clone.resolve("en/raft-consensus.md"), "All done.", "All done in the clone.");

    Cli.Result push = cli.push(clone);

    assertThat(push.output()).contains("1 written, 0 moved, 0 removed");
    assertThat(push.code()).isZero();
    assertThat(source("en/raft-consensus")).contains("All done in the clone.");
  }

  @Test
  @Order(12)
  void findsTheBaseOfAConflictInTheHistoryOfAClone() throws Exception {
    edit("en/kafka", "A log.", "A log in partitions.");
    Path clone = cloned("clone-2");
    replace(clone.resolve("en/kafka.md"), "tags: [log]", "tags: [log, broker]");

    Cli.Result refused = cli.push(clone);
    Cli.Result pull = cli.pull(clone);
    Cli.Result push = cli.push(clone);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output())
        .contains("en/kafka is at revision 2 on the server, the file is based on revision 1");
    assertThat(pull.output()).contains("en/kafka.md: merged with revision 2");
    assertThat(push.code()).isZero();
    assertThat(source("en/kafka")).contains("A log in partitions.").contains("[log, broker]");
  }

  @Test
  @Order(13)
  void followsARenameMadeElsewhereWithTheFile() throws IOException {
    cli.pull(folder);
    Answer zab = editor.source("en/zab").expect(200);
    editor.move("en/zab", "en/atomic-broadcast", zab.revision(), "wait=live").expect(200);

    Cli.Result pull = cli.pull(folder);

    assertThat(pull.code()).isZero();
    assertThat(folder.resolve("en/zab.md")).doesNotExist();
    assertThat(read("en/atomic-broadcast.md")).contains("Ordered broadcast.");
  }

  @Test
  @Order(14)
  void dropsAFileNoChapterShowsAnyMore() throws IOException {
    change("en/raft-consensus.md", "![Terms](terms.svg)", "No picture.");

    Cli.Result push = cli.push(folder);

    assertThat(push.output()).contains("1 written, 0 moved, 1 removed");
    assertThat(editor.get("/api/v1/assets/en/terms.svg").status()).isEqualTo(410);
  }

  private void edit(String id, String from, String to) throws IOException {
    Answer now = editor.source(id).expect(200);
    assertThat(now.body()).contains(from);
    editor.put(id, now.body().replace(from, to), now.revision(), "wait=live").expect(200);
  }

  @Test
  @Order(15)
  void seesNoBrokenLinksInAPushOfChaptersThatLinkToEachOther() throws IOException {
    SampleHandbook ring = new SampleHandbook(temporary.resolve("ring"));
    for (int i = 0; i < 60; i++) {
      String next = "[next](ring-%d.md)".formatted((i + 7) % 60);
      ring.write("en/ring/ring-%d.md".formatted(i), "# Ring %d\n\nSee %s.\n".formatted(i, next));
    }

    assertThat(cli.push(ring.folder()).output())
        .contains("links: 60 gained, 0 lost, 0 broken, 0 mended; chapters touched: 60");
  }

  private String source(String id) throws IOException {
    return editor.source(id).expect(200).body();
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private void change(String path, String from, String to) throws IOException {
    replace(folder.resolve(path), from, to);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private void commit(String message) throws GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.add().setUpdate(true).addFilepattern(".").call();
      git.commit()
          .setSign(false)
          .setAuthor("Ada", "ada@example.org")
          .setCommitter("Ada", "ada@example.org")
          .setMessage(message)
          .call();
    }
  }

  private Path cloned(String name) throws GitAPIException {
    Path clone = temporary.resolve(name);
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone.toFile())
        .call()
        .close();
    return clone;
  }
}
