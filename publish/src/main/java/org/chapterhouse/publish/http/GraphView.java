package org.chapterhouse.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.publish.store.NodeFacts;
import org.chapterhouse.publish.store.NodeRow;

/** Nodes and edges of the knowledge graph as JSON. */
final class GraphView {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHAPTER = "chapter:";

  private GraphView() {}

  static ObjectNode node(ObjectNode into, NodeRow row) {
    return into.put("key", row.key())
        .put("kind", row.kind())
        .put("label", row.label())
        .put("language", row.language().isEmpty() ? null : row.language())
        .put("url", Urls.node(row.key()));
  }

  /** A node with what the whole graph says about it. */
  static void facts(ObjectNode into, NodeFacts facts) {
    boolean chapter = facts.node().key().startsWith(CHAPTER);
    node(into, facts.node())
        .put("importance", facts.importance())
        .put("community", facts.community().isEmpty() ? null : facts.community())
        .put("linksIn", chapter ? (Integer) facts.linksIn() : null)
        .put("linksOut", chapter ? (Integer) facts.linksOut() : null);
  }

  static void edge(ObjectNode into, EdgeRow row) {
    into.put("key", row.key())
        .put("source", row.source())
        .put("target", row.target())
        .put("kind", row.kind())
        .put("weight", row.weight())
        .set("evidence", parsed(row.evidence()));
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps only valid JSON", e);
    }
  }
}
