package org.chapterhouse.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** Renders a record schema as Markdown: a table of fields for it and for each record inside it. */
final class SchemaTable {

  private final Schema root;
  private final Map<String, Schema> named = new LinkedHashMap<>();

  SchemaTable(Schema root) {
    this.root = root;
    collect(root);
  }

  String render() {
    StringBuilder text = new StringBuilder();
    named.values().forEach(schema -> append(text, schema));
    return text.toString();
  }

  private void append(StringBuilder text, Schema schema) {
    text.append("\n### ").append(schema.getName());
    text.append(schema.equals(root) ? "" : " (in " + root.getName() + ")").append("\n\n");
    text.append(cell(Objects.requireNonNullElse(schema.getDoc(), ""))).append("\n\n");
    if (schema.getType() == Schema.Type.ENUM) {
      text.append("One of ").append("`" + String.join("`, `", schema.getEnumSymbols()) + "`");
      text.append(". Readers take a symbol they do not know for `");
      text.append(schema.getEnumDefault()).append("`.\n");
      return;
    }
    text.append("| field | type | default | meaning |\n|---|---|---|---|\n");
    for (Schema.Field field : schema.getFields()) {
      text.append("| `").append(field.name()).append("` | ").append(typeOf(field.schema()));
      text.append(" | ").append(defaultOf(field)).append(" | ");
      text.append(cell(Objects.requireNonNullElse(field.doc(), ""))).append(" |\n");
    }
  }

  private void collect(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> {
        if (named.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema()));
        }
      }
      case ENUM -> named.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> collect(schema.getElementType());
      case UNION -> schema.getTypes().forEach(this::collect);
      default -> {}
    }
  }

  private static String typeOf(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM -> schema.getName();
      case ARRAY -> "list of " + typeOf(schema.getElementType());
      case UNION ->
          String.join(" or ", schema.getTypes().stream().map(SchemaTable::typeOf).toList());
      default ->
          schema.getLogicalType() == null
              ? schema.getType().getName()
              : schema.getType().getName() + " (" + schema.getLogicalType().getName() + ")";
    };
  }

  private static String defaultOf(Schema.Field field) {
    Object value = field.defaultVal();
    return value instanceof CharSequence || value instanceof byte[] || value == null
        ? "`\"" + (value instanceof CharSequence text ? text : "") + "\"`"
        : "`" + (JsonProperties.NULL_VALUE.equals(value) ? "null" : value) + "`";
  }

  private static String cell(String words) {
    return words.replace("<", "&lt;").replace(">", "&gt;").replace("|", "\\|");
  }
}
