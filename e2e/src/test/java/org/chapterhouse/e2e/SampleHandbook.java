package org.chapterhouse.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A handbook of three chapters that tests change as they like. */
final class SampleHandbook {

  private final Path folder;

  SampleHandbook(Path folder) {
    this.folder = folder;
  }

  /** Kafka links to Raft; ZooKeeper to both and to a chapter that does not exist. */
  static SampleHandbook in(Path folder) throws IOException {
    SampleHandbook handbook = new SampleHandbook(folder);
    handbook.write(
        "en/kafka.md",
        """
        ---
        title: Apache Kafka
        tags: [log]
        ---
        A log. Its controllers agree with [Raft](raft.md#terms).
        """);
    handbook.write(
        "en/raft.md", "# Raft\n\nA way to agree.\n\n## Terms\n\nTime is cut into terms.\n");
    handbook.write(
        "en/zookeeper.md",
        "# ZooKeeper\n\nServed [Kafka](kafka.md) before [Raft](raft.md). See [Zab](zab.md).\n");
    return handbook;
  }

  Path folder() {
    return folder;
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  void rename(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to));
  }
}
