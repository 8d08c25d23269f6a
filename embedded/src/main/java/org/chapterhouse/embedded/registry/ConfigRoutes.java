package org.chapterhouse.embedded.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /config}: compatibility levels, global and by subject. */
final class ConfigRoutes implements Routes {

  private static final String ALL = "/config";
  private static final String ONE = "/config/{subject}";

  private final Registry registry;

  /** Body of a change; other settings of Confluent's registry are not known here. */
  record LevelRequest(@Nullable String compatibility) {}

  ConfigRoutes(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ALL, context -> answerLevel(context, RegistryState.GLOBAL));
    routes.get(ONE, this::answerLevelOfSubject);
    routes.put(ALL, context -> change(context, RegistryState.GLOBAL));
    routes.put(ONE, context -> change(context, Exchange.subject(context)));
    routes.delete(ALL, context -> unset(context, RegistryState.GLOBAL));
    routes.delete(ONE, this::unsetOfSubject);
  }

  private void answerLevel(Context context, String subject) {
    String level = Compatibility.levelOf(registry.state(), subject).name;
    Exchange.answer(context, Map.of("compatibilityLevel", level));
  }

  private void answerLevelOfSubject(Context context) {
    String subject = Exchange.subject(context);
    if (!Exchange.flag(context, "defaultToGlobal")) {
      refuseUnset(subject);
    }
    answerLevel(context, subject);
  }

  private void change(Context context, String subject) {
    String wanted = Exchange.body(context, LevelRequest.class).compatibility();
    String level = Compatibility.level(wanted == null ? "" : wanted).name;
    registry.decide(state -> List.of(new Change.SetLevel(subject, level)));
    Exchange.answer(context, Map.of("compatibility", level));
  }

  private void unsetOfSubject(Context context) {
    refuseUnset(Exchange.subject(context));
    unset(context, Exchange.subject(context));
  }

  private void unset(Context context, String subject) {
    answerLevel(context, subject); // the answer tells what held until now
    registry.decide(state -> List.of(new Change.SetLevel(subject, null)));
  }

  private void refuseUnset(String subject) {
    if (registry.state().level(subject).isEmpty()) {
      throw new RegistryException(
          40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }
  }
}
