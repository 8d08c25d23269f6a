package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chapterhouse.publish.settled.Settlement;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/**
 * {@code /api/v1/settled?sequence=S&timeout=PT30S}: 200 once everything that edits up to S touch is
 * readable, 202 when that did not come true in time. Without a sequence: all edits there are.
 */
final class SettledRoutes implements Routes {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Settlement settlement;

  SettledRoutes(Settlement settlement) {
    this.settlement = settlement;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/settled", this::answer);
  }

  private void answer(Context context) {
    long sequence = Parameters.sequence(context, "sequence", Settlement.EVERYTHING);
    Duration timeout = timeout(context);
    long started = System.nanoTime();
    boolean settled;
    try {
      settled = settlement.await(sequence, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(503, "stopping", "the server is stopping; ask again");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("settled", settled);
    if (sequence != Settlement.EVERYTHING) {
      answer.put("sequence", sequence);
    }
    if (!settled) {
      answer.put("waitingFor", settlement.missing());
    }
    answer.put("elapsedMillis", Duration.ofNanos(System.nanoTime() - started).toMillis());
    context.header("Cache-Control", "no-store");
    context.status(settled ? 200 : 202).json(answer);
  }

  private static Duration timeout(Context context) {
    String text = context.queryParam("timeout");
    try {
      Duration asked = text == null ? Duration.ofSeconds(30) : Duration.parse(text);
      if (asked.isNegative() || asked.compareTo(LONGEST) > 0) {
        throw new ProblemException(
            400, "bad-timeout", "timeout=" + text + " is not between PT0S and " + LONGEST);
      }
      return asked;
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          400, "bad-timeout", "timeout=" + text + " is no ISO 8601 duration like PT30S");
    }
  }
}
