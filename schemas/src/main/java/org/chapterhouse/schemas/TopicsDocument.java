package org.chapterhouse.schemas;

import java.util.Map;
import java.util.TreeMap;

/** Renders the catalogue as the Markdown of {@code docs/topics.md}. */
final class TopicsDocument {

  private final TopicCatalogue catalogue;
  private final StringBuilder text = new StringBuilder();

  TopicsDocument(TopicCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  String render() {
    line("# Topics");
    line("");
    line("Generated from the topic catalogue and the Avro schemas in `schemas/`; do not edit.");
    line("");
    line("Values are Avro in Confluent's wire format (magic byte 0, schema id, Avro binary); each");
    line("topic's schema is registered under `<topic>-value` and kept FULL_TRANSITIVE: every");
    line("version can read every other. Keys are UTF-8 text. A null value deletes its key.");
    line("Headers carry CloudEvents 1.0 (`ce_specversion`, `ce_id`, `ce_type`, `ce_source`,");
    line("`ce_time`) and W3C `traceparent`. Read with `isolation.level=read_committed`. Records");
    line("are at most " + Retention.MAX_MESSAGE_BYTES / 1024 / 1024 + " MiB.");
    line("");
    overview();
    Topics.ALL.forEach(this::section);
    return text.toString();
  }

  private void overview() {
    line("| topic | key | value | partitions | kept |");
    line("|---|---|---|---|---|");
    for (Topic topic : Topics.ALL) {
      row(
          "`" + topic.name() + "`",
          cell(topic.key()),
          typeName(topic),
          partitions(topic),
          topic.retention().inWords());
    }
  }

  private void section(Topic topic) {
    line("");
    line("## `" + topic.name() + "`");
    line("");
    line(topic.purpose());
    line("");
    line("- Key: " + cell(topic.key()));
    line("- Value: " + typeName(topic));
    line("- Written by: " + topic.writtenBy());
    line("- Read by: " + topic.readBy());
    line("- Order: " + topic.ordering());
    line("- Partitions: " + partitions(topic));
    line("- Kept: " + topic.retention().inWords());
    line("- Settings: " + settings(topic.retention().configs()));
    topic.valueSchema().ifPresent(schema -> text.append(new SchemaTable(schema).render()));
  }

  private String partitions(Topic topic) {
    return topic.partitioning() == Topic.Partitioning.ONE
        ? "1"
        : "`kafka.partitions` (" + topic.partitions(catalogue.partitions()) + ")";
  }

  private static String typeName(Topic topic) {
    return topic.valueSchema().map(schema -> "`" + schema.getName() + "`").orElse("as it came");
  }

  private static String settings(Map<String, String> configs) {
    StringBuilder settings = new StringBuilder();
    new TreeMap<>(configs)
        .forEach(
            (name, value) ->
                settings
                    .append(settings.isEmpty() ? "" : ", ")
                    .append("`")
                    .append(name)
                    .append("=")
                    .append(value)
                    .append("`"));
    return settings.toString();
  }

  private static String cell(String words) {
    return words.replace("<", "&lt;").replace(">", "&gt;").replace("|", "\\|");
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
