package org.chapterhouse.runtime.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;

/**
 * {@code /health/live}: 503 only when a stage has failed for good, so that a restart is the cure.
 * {@code /health/ready}: 503 until every stage does its work. Both name each stage with its state.
 */
public final class HealthRoutes implements Routes {

  private final List<App> apps;

  public HealthRoutes(List<App> apps) {
    this.apps = List.copyOf(apps);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/health/live", this::answerLive);
    routes.get("/health/ready", this::answerReady);
  }

  private void answerLive(Context context) {
    Map<String, Health> healths = healths();
    boolean alive = healths.values().stream().noneMatch(h -> h.state() == Health.State.FAILED);
    answer(context, alive, healths);
  }

  private void answerReady(Context context) {
    Map<String, Health> healths = healths();
    answer(context, healths.values().stream().allMatch(Health::isReady), healths);
  }

  private Map<String, Health> healths() {
    Map<String, Health> healths = new LinkedHashMap<>();
    apps.forEach(app -> healths.put(app.name(), app.health()));
    return healths;
  }

  private static void answer(Context context, boolean good, Map<String, Health> healths) {
    Map<String, Object> stages = new LinkedHashMap<>();
    healths.forEach(
        (name, health) ->
            stages.put(name, Map.of("state", health.state().name(), "detail", health.detail())));
    context.header("Cache-Control", "no-store");
    context.status(good ? 200 : 503).json(stages);
  }
}
