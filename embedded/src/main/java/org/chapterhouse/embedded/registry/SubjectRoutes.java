package org.chapterhouse.embedded.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;

/** {@code /subjects}: registering, looking up, listing and deleting. */
final class SubjectRoutes implements Routes {

  private static final String SUBJECT = "/subjects/{subject}";
  private static final String VERSIONS = SUBJECT + "/versions";
  private static final String VERSION = VERSIONS + "/{version}";

  private final Registry registry;
  private final Deletions deletions;

  SubjectRoutes(Registry registry) {
    this.registry = registry;
    this.deletions = new Deletions(registry);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/subjects", this::listSubjects);
    routes.post(SUBJECT, this::lookUp);
    routes.delete(SUBJECT, this::deleteSubject);
    routes.get(VERSIONS, this::listVersions);
    routes.post(VERSIONS, this::register);
    routes.get(VERSION, context -> Exchange.answer(context, describe(picked(context))));
    routes.get(VERSION + "/schema", this::answerSchema);
    routes.get(VERSION + "/referencedby", this::listReferences);
    routes.delete(VERSION, this::deleteVersion);
  }

  private void listSubjects(Context context) {
    String prefix = context.queryParam("subjectPrefix");
    boolean deletedOnly = Exchange.flag(context, "deletedOnly");
    boolean deletedToo = deletedOnly || Exchange.flag(context, "deleted");
    RegistryState state = registry.state();
    List<String> names =
        state.subjects().keySet().stream()
            .filter(subject -> prefix == null || subject.startsWith(prefix))
            .filter(subject -> deletedToo || !state.live(subject).isEmpty())
            .filter(subject -> !deletedOnly || state.live(subject).isEmpty())
            .toList();
    Exchange.answer(context, Exchange.page(context, names));
  }

  private void register(Context context) {
    SchemaText text = Exchange.body(context, SchemaText.class);
    boolean normalize = Exchange.flag(context, "normalize");
    int id = registry.register(Exchange.subject(context), text.parse(normalize));
    Exchange.answer(context, Map.of("id", id));
  }

  private void lookUp(Context context) {
    String subject = Exchange.subject(context);
    boolean deletedToo = Exchange.flag(context, "deleted");
    registry.versions(subject, deletedToo);
    SchemaText text = Exchange.body(context, SchemaText.class);
    boolean normalize = Exchange.flag(context, "normalize");
    Exchange.answer(context, describe(registry.lookup(subject, text.parse(normalize), deletedToo)));
  }

  private void listVersions(Context context) {
    boolean deletedOnly = Exchange.flag(context, "deletedOnly");
    boolean deletedToo = deletedOnly || Exchange.flag(context, "deleted");
    List<Integer> versions =
        registry.versions(Exchange.subject(context), deletedToo).stream()
            .filter(each -> !deletedOnly || each.deleted())
            .map(Registered::version)
            .toList();
    Exchange.answer(context, Exchange.page(context, versions));
  }

  private void answerSchema(Context context) {
    Exchange.answer(context, "");
    context.result(picked(context).schema());
  }

  private void listReferences(Context context) {
    picked(context);
    Exchange.answer(context, List.of()); // references are refused when a schema is registered
  }

  private void deleteSubject(Context context) {
    boolean permanent = Exchange.flag(context, "permanent");
    Exchange.answer(context, deletions.deleteSubject(Exchange.subject(context), permanent));
  }

  private void deleteVersion(Context context) {
    boolean permanent = Exchange.flag(context, "permanent");
    String version = context.pathParam("version");
    Exchange.answer(
        context, deletions.deleteVersion(Exchange.subject(context), version, permanent));
  }

  private Registered picked(Context context) {
    boolean deletedToo = Exchange.flag(context, "deleted");
    return Versions.pick(
        registry.versions(Exchange.subject(context), deletedToo), context.pathParam("version"));
  }

  /** The version as JSON members, in Confluent's order. */
  static Map<String, Object> describe(Registered version) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("subject", version.subject());
    members.put("version", version.version());
    members.put("id", version.id());
    members.put("schema", version.schema());
    return members;
  }
}
