package org.chapterhouse.standalone;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which paths below a folder changed. Changes are collected until nothing has happened for a
 * moment, because editors save a file in several steps.
 */
final class ContentWatch implements AutoCloseable {

  /** What happened in the folder since the last time. */
  interface Listener {

    /** Files or folders that came, changed or went. */
    void changed(Set<Path> places) throws InterruptedException;

    /** More happened than the system could tell. */
    void lostTrack() throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
  private static final long QUIET_MILLIS = 30;

  private final Path folder;
  private final Listener listener;
  private final WatchService service;
  private final Map<WatchKey, Path> directories = new HashMap<>();
  private final Thread thread;

  private ContentWatch(Path folder, Listener listener, WatchService service) {
    this.folder = folder;
    this.listener = listener;
    this.service = service;
    this.thread = new Thread(this::watch, "content-watch");
  }

  /** Watches from now on; what the folder holds already is not told. */
  static ContentWatch start(Path folder, Listener listener) throws IOException {
    ContentWatch watch =
        new ContentWatch(folder, listener, folder.getFileSystem().newWatchService());
    watch.register(folder, path -> {});
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        collectAndTell(service.take());
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      LOG.debug("no longer watching {}", folder);
    }
  }

  private void collectAndTell(WatchKey first) throws InterruptedException {
    Set<Path> changed = new TreeSet<>();
    boolean overflow = false;
    WatchKey key = first;
    while (key != null) {
      overflow |= collect(key, changed);
      key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    try {
      if (overflow) {
        register(folder, path -> {});
        listener.lostTrack();
      } else {
        listener.changed(changed);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("changes in {} could not be pushed: {}", folder, changed, e);
    }
  }

  /** Returns whether events were lost. */
  private boolean collect(WatchKey key, Set<Path> changed) {
    @Nullable Path directory = directories.get(key);
    boolean overflow = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW || directory == null) {
        overflow = true;
      } else {
        note(directory.resolve((Path) event.context()), changed);
      }
    }
    if (!key.reset()) {
      directories.remove(key);
    }
    return overflow;
  }

  private void note(Path path, Set<Path> changed) {
    changed.add(path);
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try {
        register(path, changed::add);
      } catch (IOException e) {
        LOG.warn("cannot watch {}", path, e);
      }
    }
  }

  /** Watches a folder with all below it, telling of the files already there. */
  private void register(Path start, Consumer<Path> files) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            if (!dir.equals(folder) && dir.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            WatchKey key =
                dir.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            directories.put(key, dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.accept(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // gone again: its removal is told, too
          }
        });
  }

  @Override
  public void close() {
    try {
      service.close();
      thread.interrupt();
    } catch (IOException e) {
      LOG.warn("the watch over {} did not end cleanly", folder, e);
    }
  }
}
