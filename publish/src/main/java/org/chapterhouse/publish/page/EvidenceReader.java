package org.chapterhouse.publish.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads evidence as edges keep it. */
final class EvidenceReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EvidenceReader() {}

  /**
   * A place that shows an edge.
   *
   * @param line of the Markdown file, from 1; 0 for the front matter
   */
  record Place(int line, String snippet) {}

  /** The places of an array, and of arrays in it, in order. */
  static List<Place> places(String json) {
    List<Place> places = new ArrayList<>();
    try {
      collect(JSON.readTree(json), places);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps only valid JSON", e);
    }
    return places;
  }

  private static void collect(JsonNode node, List<Place> into) {
    for (JsonNode each : node) {
      if (each.isArray()) {
        collect(each, into);
      } else {
        into.add(new Place(each.path("line").asInt(), each.path("snippet").asText()));
      }
    }
  }
}
