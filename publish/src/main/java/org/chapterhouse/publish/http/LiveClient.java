package org.chapterhouse.publish.http;

import io.javalin.http.sse.SseClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open page: what waits to be sent to it, at most so much. Nobody who has word for it ever
 * waits for its connection; a page too slow to listen is let go, and asks anew.
 */
final class LiveClient {

  private static final int WAITING_AT_MOST = 32;

  private final SseClient connection;
  private final Executor senders;
  private final Deque<Consumer<SseClient>> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean gone;

  LiveClient(SseClient connection, Executor senders) {
    this.connection = connection;
    this.senders = senders;
  }

  void event(String name, Object data) {
    offer(to -> to.sendEvent(name, data));
  }

  void comment(String text) {
    offer(to -> to.sendComment(text));
  }

  private synchronized void offer(Consumer<SseClient> message) {
    if (gone) {
      return;
    }
    if (waiting.size() >= WAITING_AT_MOST) {
      gone = true;
      waiting.clear();
      senders.execute(connection::close);
      return;
    }
    waiting.add(message);
    if (!sending) {
      sending = true;
      senders.execute(this::send);
    }
  }

  private void send() {
    for (Consumer<SseClient> next = next(); next != null; next = next()) {
      next.accept(connection);
    }
  }

  private synchronized @Nullable Consumer<SseClient> next() {
    Consumer<SseClient> next = waiting.poll();
    sending = next != null;
    return next;
  }
}
