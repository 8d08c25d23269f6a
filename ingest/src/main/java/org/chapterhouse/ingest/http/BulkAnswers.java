package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the answers of one bulk request as they come, on a thread of its own. A line holds its
 * place from being read until its answer is written, so a caller that does not read its answers
 * stops the reading of its request and nothing piles up here.
 */
final class BulkAnswers implements AutoCloseable {

  /** Lines of a request that are read and not answered yet. */
  static final int MAX_OPEN = 256;

  private static final Logger LOG = LoggerFactory.getLogger(BulkAnswers.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the thread has to do next: write an answer, or stop. */
  private record Task(Map<String, Object> answer, boolean last) {}

  private final OutputStream out;
  private final BlockingQueue<Task> ready = new LinkedBlockingQueue<>();
  private final int most;
  private final Semaphore places;
  private final Thread thread = new Thread(this::run, "ingest-bulk-answers");
  private volatile boolean gone;

  BulkAnswers(OutputStream out) {
    this(out, MAX_OPEN);
  }

  /** For tests, which try another number of places. */
  BulkAnswers(OutputStream out, int most) {
    this.out = out;
    this.most = most;
    this.places = new Semaphore(most);
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a place for a line, waiting for one; false when the caller has gone. */
  boolean open() {
    places.acquireUninterruptibly();
    if (gone) {
      places.release();
    }
    return !gone;
  }

  /** Gives a place back that no line came for. */
  void giveBack() {
    places.release();
  }

  /** Answers a line that holds a place. */
  void answer(Map<String, Object> answer) {
    ready.add(new Task(answer, false));
  }

  /** Waits until every line that holds a place is answered; false when the caller has gone. */
  boolean awaitAll() {
    places.acquireUninterruptibly(most);
    places.release(most);
    return !gone;
  }

  /** Writes what has been answered and stops. */
  @Override
  public void close() {
    ready.add(new Task(Map.of(), true));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (Task next = take(); !next.last(); next = take()) {
      write(next.answer());
      places.release();
    }
  }

  private Task take() {
    while (true) {
      try {
        return ready.take();
      } catch (InterruptedException e) {
        // Nobody but close ends this thread.
        LOG.debug("interrupted while waiting for answers", e);
      }
    }
  }

  private void write(Map<String, Object> answer) {
    if (gone) {
      return;
    }
    try {
      out.write(JSON.writeValueAsBytes(answer));
      out.write('\n');
      if (ready.isEmpty()) {
        out.flush();
      }
    } catch (IOException e) {
      // Its edits are decided all the same; whoever pushed finds out by their keys.
      gone = true;
      LOG.info("the caller of a bulk request went away: {}", e.toString());
    }
  }
}
