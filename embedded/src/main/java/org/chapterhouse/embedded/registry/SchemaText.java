package org.chapterhouse.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a request brings it.
 *
 * @param schema Avro schema as JSON text
 * @param schemaType kind of schema; absent means Avro
 * @param references other schemas it needs; not supported here
 * @param metadata of Confluent's data contracts; not supported here
 * @param ruleSet of Confluent's data contracts; not supported here
 */
record SchemaText(
    @Nullable String schema,
    @Nullable String schemaType,
    @Nullable List<?> references,
    @Nullable Object metadata,
    @Nullable Object ruleSet) {

  /** The schema, checked as strictly as Confluent's registry checks a new one. */
  AvroSchema parse(boolean normalize) {
    refuseWhatIsNotSupported();
    if (schema == null || schema.isBlank()) {
      throw new RegistryException(42201, "Empty schema");
    }
    try {
      AvroSchema parsed = new AvroSchema(schema, List.of(), Map.of(), null, true);
      return normalize ? parsed.normalize() : parsed;
    } catch (AvroRuntimeException e) {
      throw RegistryException.invalidSchema(e.getMessage() + ", in: " + schema, e);
    }
  }

  private void refuseWhatIsNotSupported() {
    if (schemaType != null && !schemaType.equals(AvroSchema.TYPE)) {
      throw RegistryException.invalidSchema(
          "schema type " + schemaType + " is unknown here; the embedded registry knows AVRO only");
    }
    if (references != null && !references.isEmpty()) {
      throw RegistryException.invalidSchema(
          "the embedded registry knows no references; write the named types out in the schema");
    }
    if (metadata != null || ruleSet != null) {
      throw RegistryException.invalidSchema("the embedded registry knows no metadata and no rules");
    }
  }
}
