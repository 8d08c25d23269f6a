package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.chapterhouse.ingest.desk.Desk;
import org.chapterhouse.ingest.desk.DiffTooCostlyException;
import org.chapterhouse.ingest.desk.Revision;
import org.chapterhouse.ingest.desk.UnifiedDiff;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** Reads: what one revision of a chapter changed against another. */
public final class DiffRoutes implements Routes {

  /** Comparing keeps a core busy; more callers than that are asked to come back. */
  private static final int AT_ONCE = 2;

  private static final Duration BUDGET = Duration.ofSeconds(2);

  private final OldTexts texts;
  private final ChapterRules rules;
  private final UnifiedDiff diff = new UnifiedDiff(BUDGET);
  private final Semaphore room = new Semaphore(AT_ONCE);

  public DiffRoutes(Edge edge, Desk desk, ChapterRules rules) {
    this.texts = new OldTexts(edge, desk);
    this.rules = rules;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/diffs/{language}/<slug>", this::get);
  }

  private void get(Context context) {
    String id = Parameters.chapterId(context, rules);
    long latest = texts.refuseUnlessKnown(id);
    long to = Numbers.between(context, "to", 1, Long.MAX_VALUE, latest);
    Revision newer = texts.revision(id, to);
    long from = Numbers.between(context, "from", 0, Long.MAX_VALUE, to - 1);
    @Nullable Revision older = from == 0 ? null : texts.revision(id, from);
    byte[] result;
    if (!room.tryAcquire()) {
      throw new ProblemException(503, "busy", "Too many texts are being compared; try again.");
    }
    try {
      result = diff.between(name(id, from), text(older), name(id, to), text(newer));
    } catch (DiffTooCostlyException e) {
      throw new ProblemException(
          422, "too-different", "The revisions differ in too many places; fetch both instead.");
    } finally {
      room.release();
    }
    context
        .contentType("text/x-diff; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Chapterhouse-From", Long.toString(from))
        .header("Chapterhouse-To", Long.toString(to))
        .result(result);
  }

  /** A removal has no text, so what it changed is that all of it went. */
  private byte[] text(@Nullable Revision revision) {
    if (revision == null || revision.state() == Revision.State.REMOVED) {
      return new byte[0];
    }
    ByteBuffer content = texts.read(revision).getContent().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  private static String name(String id, long revision) {
    return revision == 0 ? "/dev/null" : id + "@" + revision;
  }
}
