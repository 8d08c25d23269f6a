package org.chapterhouse.schemas;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** What every stage does before anything else: topics and schemas stand as the contract says. */
public final class Contract {

  private Contract() {}

  /**
   * Creates or checks all topics, then registers all schemas; repeating it changes nothing.
   *
   * @param clientProperties {@code bootstrap.servers}, {@code schema.registry.url} and what else
   *     clients need
   * @throws TopicMismatchException when a topic differs from the catalogue
   * @throws SchemaRefusedException when the registry refuses a schema
   */
  public static void establish(Map<String, ?> clientProperties, TopicCatalogue catalogue) {
    try (Admin admin = Admin.create(Map.copyOf(clientProperties))) {
      catalogue.ensure(admin);
    }
    SchemaRegistration.registerAll(clientProperties);
  }
}
