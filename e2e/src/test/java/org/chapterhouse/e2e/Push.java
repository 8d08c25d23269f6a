package org.chapterhouse.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.bench.drive.Answer;
import org.chapterhouse.bench.drive.Editor;

/** Several editors who together write all chapters of a handbook, until done or cut off. */
final class Push {

  private static final int EDITORS = 8;

  private final Editor editor;
  private final Receipts receipts;
  private final AtomicInteger cutOff = new AtomicInteger();

  Push(Editor editor, Receipts receipts) {
    this.editor = editor;
    this.receipts = receipts;
  }

  /** Writes every chapter that differs from what the server has; returns when all were tried. */
  void run(Map<String, String> chapters) throws InterruptedException {
    ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
    try {
      List<Future<?>> writes =
          chapters.entrySet().stream()
              .<Future<?>>map(each -> editors.submit(() -> write(each.getKey(), each.getValue())))
              .toList();
      for (Future<?> write : writes) {
        write.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      editors.shutdownNow();
    }
  }

  /** Writes that never got an answer, or were not tried because one before them got none. */
  int cutOff() {
    return cutOff.get();
  }

  private void write(String id, String content) {
    if (cutOff.get() > 0) {
      cutOff.incrementAndGet();
      return;
    }
    try {
      Answer source = editor.source(id);
      if (source.status() == 200 && source.body().equals(content)) {
        return;
      }
      long base = source.status() == 200 ? source.revision() : 0;
      Answer answer = editor.put(id, content, base, "wait=live");
      if (answer.status() < 300) {
        JsonNode receipt = answer.json();
        if (receipt.hasNonNull("revision") && receipt.get("revision").asLong() > 0) {
          receipts.add(id, receipt.get("revision").asLong(), content);
        }
      } else if (answer.status() < 500) {
        throw new IllegalStateException(id + ": HTTP " + answer.status() + " " + answer.body());
      } else {
        cutOff.incrementAndGet();
      }
    } catch (IOException e) {
      cutOff.incrementAndGet();
    }
  }
}
