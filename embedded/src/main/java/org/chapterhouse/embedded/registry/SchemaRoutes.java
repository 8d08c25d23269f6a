package org.chapterhouse.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chapterhouse.runtime.http.Routes;

/** {@code /schemas}: schemas by id and over all subjects. */
final class SchemaRoutes implements Routes {

  private final Registry registry;

  SchemaRoutes(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/schemas", this::list);
    routes.get("/schemas/types", context -> Exchange.answer(context, List.of(AvroSchema.TYPE)));
    routes.get("/schemas/ids/{id}", this::answerById);
    routes.get("/schemas/ids/{id}/schema", this::answerText);
    routes.get("/schemas/ids/{id}/subjects", this::listSubjects);
    routes.get("/schemas/ids/{id}/versions", this::listVersions);
  }

  private void list(Context context) {
    String prefix = context.queryParam("subjectPrefix");
    boolean deletedToo = Exchange.flag(context, "deleted");
    boolean latestOnly = Exchange.flag(context, "latestOnly");
    RegistryState state = registry.state();
    List<Map<String, Object>> found =
        state.subjects().keySet().stream()
            .filter(subject -> prefix == null || subject.startsWith(prefix))
            .map(subject -> deletedToo ? state.all(subject) : state.live(subject))
            .flatMap(versions -> latestOnly ? latest(versions) : versions.stream())
            .map(SubjectRoutes::describe)
            .toList();
    Exchange.answer(context, Exchange.page(context, found));
  }

  private static Stream<Registered> latest(List<Registered> versions) {
    return versions.stream().skip(Math.max(0, versions.size() - 1));
  }

  private void answerById(Context context) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("schema", registry.byId(id(context)).get(0).schema());
    if (Exchange.flag(context, "fetchMaxId")) {
      answer.put("maxId", registry.state().highestId());
    }
    Exchange.answer(context, answer);
  }

  private void answerText(Context context) {
    Exchange.answer(context, "");
    context.result(registry.byId(id(context)).get(0).schema());
  }

  private void listSubjects(Context context) {
    List<String> subjects = asked(context).map(Registered::subject).distinct().toList();
    Exchange.answer(context, Exchange.page(context, subjects));
  }

  private void listVersions(Context context) {
    List<Map<String, Object>> versions =
        asked(context)
            .map(
                each ->
                    Map.<String, Object>of("subject", each.subject(), "version", each.version()))
            .toList();
    Exchange.answer(context, Exchange.page(context, versions));
  }

  private Stream<Registered> asked(Context context) {
    boolean deletedToo = Exchange.flag(context, "deleted");
    String subject = context.queryParam("subject");
    return registry.byId(id(context)).stream()
        .filter(each -> deletedToo || !each.deleted())
        .filter(each -> subject == null || each.subject().equals(subject));
  }

  private static int id(Context context) {
    String text = context.pathParam("id");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new RegistryException(404, "HTTP 404 Not Found", e);
    }
  }
}
