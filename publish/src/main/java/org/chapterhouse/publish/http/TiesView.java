package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Mentions and related chapters, their members in the documented order, which jsonb forgets. */
final class TiesView {

  private static final List<String> MENTION =
      List.of("target", "text", "start", "end", "confidence");
  private static final List<String> RELATED = List.of("target", "score", "reasons");
  private static final List<String> REASON = List.of("kind", "text", "evidence");

  private TiesView() {}

  static ArrayNode mentions(JsonNode stored) {
    return each(stored, MENTION);
  }

  static ArrayNode related(JsonNode stored) {
    ArrayNode view = each(stored, RELATED);
    for (JsonNode related : view) {
      ((ObjectNode) related).set("reasons", each(related.path("reasons"), REASON));
    }
    return view;
  }

  private static ArrayNode each(JsonNode stored, List<String> members) {
    ArrayNode view = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : stored) {
      ObjectNode into = view.addObject();
      members.forEach(member -> into.set(member, item.path(member)));
    }
    return view;
  }
}
