package org.chapterhouse.embedded.registry;

import java.util.List;
import org.chapterhouse.runtime.http.Routes;

/** The registry on its log, with the routes that answer for it. */
public final class RegistryService implements AutoCloseable {

  private final SchemaLog log;
  private final Registry registry;

  private RegistryService(SchemaLog log) {
    this.log = log;
    this.registry = new Registry(log);
  }

  /** Opens the log, made where there is none, and reads all of it. */
  public static RegistryService open(String bootstrapServers) {
    return new RegistryService(SchemaLog.open(bootstrapServers));
  }

  public List<Routes> routes() {
    return List.of(
        new ServiceRoutes(),
        new SubjectRoutes(registry),
        new SchemaRoutes(registry),
        new ConfigRoutes(registry),
        new ModeRoutes(registry),
        new CompatibilityRoutes(registry));
  }

  @Override
  public void close() {
    log.close();
  }
}
