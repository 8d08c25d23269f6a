package org.chapterhouse.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.chapterhouse.ingest.client.FolderScan;
import org.chapterhouse.ingest.client.PushClient;
import org.chapterhouse.ingest.client.PushException;
import org.chapterhouse.ingest.client.PushOptions;
import org.chapterhouse.ingest.client.PushReport;
import org.chapterhouse.ingest.client.PushState;
import org.chapterhouse.ingest.client.ServerAddress;
import org.chapterhouse.ingest.client.Settled;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.markdown.SiteFile;
import org.chapterhouse.standalone.site.FolderSite;
import org.jspecify.annotations.Nullable;

/** One run on this machine: the house, the push of the folder, and the watch over it. */
final class LocalRun implements AutoCloseable {

  private static final Duration SETTLED_STEP = Duration.ofSeconds(5);

  private final StandaloneApp app;
  private final ContentFolder folder;
  private final PushState state;
  private final PushClient client;
  private final Terminal terminal;
  private @Nullable ContentWatch watch;
  private volatile boolean closed;

  private LocalRun(
      StandaloneApp app,
      ContentFolder folder,
      PushState state,
      PushClient client,
      Terminal terminal) {
    this.app = app;
    this.folder = folder;
    this.state = state;
    this.client = client;
    this.terminal = terminal;
  }

  /** Starts the house on a data directory; the folder is not read yet. */
  static LocalRun start(DataDirectory data, Path content, int port, Terminal terminal)
      throws IOException {
    FolderSite site = FolderSite.of(content);
    ContentFolder folder = site.open();
    terminal.line("starting broker, registry, database and stages in " + data.path());
    long start = System.nanoTime();
    StandaloneApp app = StandaloneApp.start(data, port, site.settings());
    try {
      terminal.line("started after %.1f s".formatted((System.nanoTime() - start) / 1e9));
      data.noteAddress(app.url().toString());
      ServerAddress server = new ServerAddress(app.url(), data.localToken(), "cli");
      PushState state = PushState.open(data.pushStateOf(folder.directory()));
      PushClient client = new PushClient(server, new FolderScan(folder, site.rules()), state);
      return new LocalRun(app, folder, state, client, terminal);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  /**
   * Pushes what changed since the last time, waits until all of it can be read, says so, and
   * follows the folder from then on. The watch begins before the push, so that no change falls
   * between.
   */
  void pushAndSettle(boolean follow) throws IOException {
    try {
      pushAndSettleWhileOpen(follow);
    } catch (PushException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  private void pushAndSettleWhileOpen(boolean follow) throws IOException {
    SavedFiles saved = new SavedFiles();
    if (follow) {
      watch = ContentWatch.start(folder.directory(), saved);
    }
    try (PushProgress progress = new PushProgress(terminal, Installation.hasTerminal())) {
      PushReport report = client.push(PushOptions.ofFolder(true, false), progress);
      progress.close();
      PushSummary.lines(report).forEach(terminal::line);
    }
    Settled settled = client.awaitSettled(SETTLED_STEP);
    while (!settled.isReached()) {
      app.requireStages();
      terminal.line("waiting until every link is worked out: " + settled.waitingFor());
      settled = client.awaitSettled(SETTLED_STEP);
    }
    terminal.line("ready " + app.url());
    saved.begin();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    terminal.mute(); // what fails from here on fails because of the stop
    if (watch != null) {
      watch.close();
    }
    app.close();
    state.close();
  }

  /** Pushes what the watch reports, but not before the first push is through. */
  private final class SavedFiles implements ContentWatch.Listener {

    private boolean begun;

    synchronized void begin() {
      begun = true;
      notifyAll();
    }

    @Override
    public synchronized void changed(Set<Path> places) throws InterruptedException {
      while (!begun) {
        wait();
      }
      if (places.contains(folder.directory().resolve(SiteFile.NAME))) {
        terminal.line(SiteFile.NAME + " changed: stop and start again to go by it");
      }
      try {
        client.pushSaved(places, terminal::outcome);
      } catch (PushException e) {
        terminal.line("not pushed: " + e.getMessage());
      }
    }

    @Override
    public synchronized void lostTrack() throws InterruptedException {
      while (!begun) {
        wait();
      }
      try {
        client.push(PushOptions.ofFolder(true, false), terminal::outcome);
      } catch (PushException e) {
        terminal.line("not pushed: " + e.getMessage());
      }
    }
  }
}
