package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRulesTest {

  static List<Topic> typedTopics() {
    return Topics.ALL.stream().filter(topic -> topic.type() != null).toList();
  }

  @ParameterizedTest
  @MethodSource("typedTopics")
  void keepsEverySchemaLivable(Topic topic) {
    Schema schema = topic.valueSchema().orElseThrow();

    assertThat(SchemaRules.violations(schema)).isEmpty();
  }

  @Test
  void coversEverySchemaFile() {
    Stream<String> types = typedTopics().stream().map(topic -> topic.type().getSimpleName());

    assertThat(SchemaFiles.names()).hasSameElementsAs(types.toList());
  }

  @Test
  void refusesAFieldWithoutDefault() {
    Schema planted =
        SchemaBuilder.record("Planted")
            .doc("x")
            .fields()
            .name("title")
            .doc("x")
            .type("string")
            .noDefault()
            .endRecord();

    assertThat(SchemaRules.violations(planted)).containsExactly("Planted.title has no default");
  }

  @Test
  void refusesAFieldWithoutDoc() {
    Schema planted =
        SchemaBuilder.record("Planted")
            .doc("x")
            .fields()
            .name("title")
            .type("string")
            .withDefault("")
            .endRecord();

    assertThat(SchemaRules.violations(planted)).containsExactly("Planted.title has no doc");
  }

  @Test
  void refusesAnEnumWithoutUnknown() {
    Schema kind = SchemaBuilder.enumeration("Kind").doc("x").symbols("PUT", "MOVE");
    Schema planted =
        SchemaBuilder.record("Planted")
            .doc("x")
            .fields()
            .name("kind")
            .doc("x")
            .type(kind)
            .withDefault("PUT")
            .endRecord();

    assertThat(SchemaRules.violations(planted)).containsExactly("Kind defaults not to UNKNOWN");
  }

  @Test
  void refusesATopLevelUnion() {
    Schema planted = SchemaBuilder.unionOf().nullType().and().stringType().endUnion();

    assertThat(SchemaRules.violations(planted))
        .containsExactly("a value must be a record, not a UNION");
  }

  @Test
  void refusesAMap() {
    Schema planted =
        SchemaBuilder.record("Planted")
            .doc("x")
            .fields()
            .name("counts")
            .doc("x")
            .type()
            .map()
            .values()
            .longType()
            .mapDefault(java.util.Map.of())
            .endRecord();

    assertThat(SchemaRules.violations(planted)).hasSize(1).first().asString().contains("is a map");
  }
}
