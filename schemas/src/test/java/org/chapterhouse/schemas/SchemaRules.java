package org.chapterhouse.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** What every schema must keep to so that FULL_TRANSITIVE stays livable. */
final class SchemaRules {

  private final List<String> violations = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private SchemaRules() {}

  /** Every breach of the rules, naming where; empty when there is none. */
  static List<String> violations(Schema schema) {
    SchemaRules rules = new SchemaRules();
    if (schema.getType() != Schema.Type.RECORD) {
      rules.violations.add("a value must be a record, not a " + schema.getType());
    }
    rules.check(schema, schema.getName());
    return rules.violations;
  }

  private void check(Schema schema, String where) {
    switch (schema.getType()) {
      case RECORD -> checkRecord(schema);
      case ENUM -> checkEnum(schema);
      case ARRAY -> check(schema.getElementType(), where);
      case UNION -> schema.getTypes().forEach(each -> check(each, where));
      case MAP -> violations.add(where + " is a map: maps have no order, so equal values differ");
      default -> {}
    }
  }

  private void checkRecord(Schema schema) {
    if (!seen.add(schema.getFullName())) {
      return;
    }
    require(schema.getDoc() != null, schema.getName() + " has no doc");
    for (Schema.Field field : schema.getFields()) {
      String where = schema.getName() + "." + field.name();
      require(field.hasDefaultValue(), where + " has no default");
      require(field.doc() != null && !field.doc().isBlank(), where + " has no doc");
      check(field.schema(), where);
    }
  }

  private void checkEnum(Schema schema) {
    require(schema.getDoc() != null, schema.getName() + " has no doc");
    require(
        "UNKNOWN".equals(schema.getEnumDefault()), schema.getName() + " defaults not to UNKNOWN");
  }

  private void require(boolean kept, String otherwise) {
    if (!kept) {
      violations.add(otherwise);
    }
  }
}
