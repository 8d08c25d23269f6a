package org.chapterhouse.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Puts the schemas of our own topics into the registry at start: every subject is set to
 * FULL_TRANSITIVE first and then given the present schema, so that a change which breaks any
 * version ever registered stops the process instead of its readers.
 */
public final class SchemaRegistration {

  /** Compatibility of every subject we own. */
  public static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private static final int NOT_FOUND = 404;

  private final SchemaRegistryClient client;

  SchemaRegistration(SchemaRegistryClient client) {
    this.client = client;
  }

  /**
   * Registers the schemas of all topics; repeating it changes nothing.
   *
   * @param clientProperties as for {@link AvroSerdes}
   * @throws SchemaRefusedException when the registry refuses a schema; names subject and reasons
   * @throws UncheckedIOException when the registry does not answer
   */
  public static void registerAll(Map<String, ?> clientProperties) {
    try (SchemaRegistryClient client = RegistryClient.connect(clientProperties)) {
      SchemaRegistration registration = new SchemaRegistration(client);
      Topics.ALL.forEach(registration::register);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the registry client", e);
    }
  }

  void register(Topic topic) {
    if (topic.type() != null) {
      register(topic.subject(), schemaOf(topic.type()));
    }
  }

  /** Registers the schema of a topic's values unless the registry has it. */
  void ensureRegistered(Topic topic) {
    if (topic.type() != null && !isRegistered(topic.subject(), schemaOf(topic.type()))) {
      register(topic);
    }
  }

  private boolean isRegistered(String subject, Schema schema) {
    try {
      client.getId(subject, new AvroSchema(schema));
      return true;
    } catch (RestClientException e) {
      if (e.getStatus() == NOT_FOUND) {
        return false;
      }
      throw new SchemaRefusedException(subject, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema registry does not answer for " + subject, e);
    }
  }

  void register(String subject, Schema schema) {
    try {
      requireCompatibility(subject);
      client.register(subject, new AvroSchema(schema));
    } catch (RestClientException e) {
      throw new SchemaRefusedException(subject, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema registry does not answer for " + subject, e);
    }
  }

  private void requireCompatibility(String subject) throws IOException, RestClientException {
    if (!COMPATIBILITY.equals(compatibility(subject))) {
      client.updateCompatibility(subject, COMPATIBILITY);
    }
  }

  private String compatibility(String subject) throws IOException, RestClientException {
    try {
      return client.getCompatibility(subject);
    } catch (RestClientException e) {
      if (e.getStatus() == NOT_FOUND) {
        return "";
      }
      throw e;
    }
  }

  /** Schema as it is registered: without the notes our code generator leaves in it. */
  static Schema schemaOf(Class<? extends SpecificRecord> type) {
    TrustedEvents.trust();
    Object empty = SpecificData.newInstance(type, SpecificData.get().getSchema(type));
    return AvroSchemaUtils.getSchema(empty, false, false, true);
  }
}
