package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.runtime.http.Routes;

/**
 * {@code /api/v1/live?chapter=en/slug}: an event {@code published} for every change of the chapter,
 * of all chapters where none is named. For open pages: it starts now and resumes nowhere.
 */
public final class LiveRoutes implements Routes, AutoCloseable {

  /** Jetty closes connections that are idle for 30 s. */
  private static final int COMMENT_SECONDS = 15;

  private static final int SENDERS = 4;

  private final LiveFeed feed;
  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  public LiveRoutes(LiveFeed feed) {
    this.feed = feed;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before("/api/v1/live", ReadApi::open);
    routes.sse("/api/v1/live", this::listen);
    ScheduledFuture<?> unused = // ends with the clock
        clock.scheduleAtFixedRate(
            () -> clients.forEach(client -> client.comment("still here")),
            COMMENT_SECONDS,
            COMMENT_SECONDS,
            TimeUnit.SECONDS);
  }

  private void listen(SseClient connection) {
    connection.keepAlive();
    String chapter =
        Optional.ofNullable(connection.ctx().queryParam("chapter")).orElse(LiveFeed.ALL);
    LiveClient client = new LiveClient(connection, senders);
    Runnable leave = feed.listen(chapter, receipt -> client.event("published", view(receipt)));
    clients.add(client);
    connection.onClose(
        () -> {
          leave.run();
          clients.remove(client);
        });
    client.comment("listening"); // so that the page knows at once that it is heard
  }

  private static Map<String, Object> view(PublishReceipt receipt) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", receipt.getChapterId());
    view.put("cause", receipt.getCause().name().toLowerCase(Locale.ROOT));
    view.put("revision", receipt.getRevision());
    view.put("sequence", receipt.getSequence());
    view.put("removed", receipt.getRemoved());
    view.put("readableAt", receipt.getReadableAt().toString());
    return view;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    senders.shutdownNow();
  }
}
