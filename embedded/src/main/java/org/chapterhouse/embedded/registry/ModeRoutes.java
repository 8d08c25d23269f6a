package org.chapterhouse.embedded.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /mode}: whether subjects take new schemas, globally and one by one. */
final class ModeRoutes implements Routes {

  private static final String ALL = "/mode";
  private static final String ONE = "/mode/{subject}";

  private final Registry registry;

  /** Body of a change. */
  record ModeRequest(@Nullable String mode) {}

  ModeRoutes(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ALL, context -> answerMode(context, RegistryState.GLOBAL));
    routes.get(ONE, this::answerModeOfSubject);
    routes.put(ALL, context -> change(context, RegistryState.GLOBAL));
    routes.put(ONE, context -> change(context, Exchange.subject(context)));
    routes.delete(ONE, this::unset);
  }

  private void answerMode(Context context, String subject) {
    Exchange.answer(context, Map.of("mode", Modes.of(registry.state(), subject)));
  }

  private void answerModeOfSubject(Context context) {
    String subject = Exchange.subject(context);
    if (!Exchange.flag(context, "defaultToGlobal")) {
      refuseUnset(subject);
    }
    answerMode(context, subject);
  }

  private void change(Context context, String subject) {
    String wanted = Exchange.body(context, ModeRequest.class).mode();
    String mode = wanted == null ? "" : wanted;
    Modes.check(mode);
    registry.decide(state -> List.of(new Change.SetMode(subject, mode)));
    Exchange.answer(context, Map.of("mode", mode));
  }

  private void unset(Context context) {
    String subject = Exchange.subject(context);
    refuseUnset(subject);
    answerMode(context, subject);
    registry.decide(state -> List.of(new Change.SetMode(subject, null)));
  }

  private void refuseUnset(String subject) {
    if (registry.state().mode(subject).isEmpty()) {
      throw new RegistryException(
          40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }
  }
}
