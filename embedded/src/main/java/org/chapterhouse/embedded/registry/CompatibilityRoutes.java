package org.chapterhouse.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;

/** {@code /compatibility}: would this schema be taken, without registering it. */
final class CompatibilityRoutes implements Routes {

  private static final String ALL = "/compatibility/subjects/{subject}/versions";

  private final Registry registry;

  CompatibilityRoutes(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(ALL, this::checkAll);
    routes.post(ALL + "/{version}", this::checkOne);
  }

  private void checkAll(Context context) {
    check(context, registry.state().live(Exchange.subject(context)));
  }

  private void checkOne(Context context) {
    String name = context.pathParam("version");
    List<Registered> versions = registry.state().live(Exchange.subject(context));
    boolean nothingYet = versions.isEmpty() && Versions.isLatest(name);
    check(context, nothingYet ? List.of() : List.of(Versions.pick(versions, name)));
  }

  private void check(Context context, List<Registered> versions) {
    AvroSchema schema =
        Exchange.body(context, SchemaText.class).parse(Exchange.flag(context, "normalize"));
    List<String> objections =
        Compatibility.objections(
            schema, versions, Compatibility.levelOf(registry.state(), Exchange.subject(context)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("is_compatible", objections.isEmpty());
    if (Exchange.flag(context, "verbose")) {
      answer.put("messages", objections);
    }
    Exchange.answer(context, answer);
  }
}
