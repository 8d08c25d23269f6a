package org.chapterhouse.bench.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes of this machine; Linux only. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /**
   * Bytes of a process and all its children. Pages that processes share count once, each process
   * being charged its share (PSS); a process that has just ended counts nothing.
   */
  public static long bytesOf(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(ResidentMemory::proportionalBytes)
        .sum();
  }

  private static long proportionalBytes(ProcessHandle handle) {
    Path rollup = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException | UncheckedIOException e) {
      if (handle.isAlive()) {
        throw new IllegalStateException("cannot read " + rollup, e);
      }
      return 0;
    }
  }
}
