package org.chapterhouse.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One owner per directory. The operating system drops the lock with its process, so a killed one
 * leaves nothing to clean up; the file keeps the owner's process id for the error message.
 */
final class DirectoryLock implements AutoCloseable {

  private static final String FILE = "lock";

  /** Locked apart from the text, because a locked range cannot be read on every system. */
  private static final long LOCKED_BYTE = 1L << 20;

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates the directory where there is none, and takes it. */
  static DirectoryLock acquire(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel = FileChannel.open(directory.resolve(FILE), CREATE, READ, WRITE);
      if (tryLock(channel) == null) {
        String owner = ownerOf(channel);
        channel.close();
        throw new DirectoryInUseException(directory, owner);
      }
      writeOwner(channel);
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data directory " + directory + ": " + e, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // another server of this very process
    }
  }

  private static void writeOwner(FileChannel channel) throws IOException {
    byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(owner), 0);
  }

  private static String ownerOf(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    String owner = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    if (owner.isEmpty()) {
      return "another process";
    }
    boolean ours = owner.equals(Long.toString(ProcessHandle.current().pid()));
    return ours ? "this very process (" + owner + ")" : "process " + owner;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the lock of a data directory", e);
    }
  }
}
