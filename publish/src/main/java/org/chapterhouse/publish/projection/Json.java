package org.chapterhouse.publish.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/** JSON arrays of objects, members in the order they are put. */
final class Json {

  private Json() {}

  static <T> ArrayNode array(List<T> items, BiConsumer<T, ObjectNode> fill) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> fill.accept(item, array.addObject()));
    return array;
  }
}
