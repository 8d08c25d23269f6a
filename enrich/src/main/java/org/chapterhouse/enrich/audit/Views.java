package org.chapterhouse.enrich.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What enrich says of a knowledge base: plain Avro bytes by record key. Each map may be changed by
 * whoever made it.
 *
 * @param ties by chapter id
 * @param edges by edge key
 * @param nodes by node key
 */
public record Views(
    SortedMap<String, ByteBuffer> ties,
    SortedMap<String, ByteBuffer> edges,
    SortedMap<String, ByteBuffer> nodes) {

  public static Views empty() {
    return new Views(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** One line for each key on which the two differ; empty when they are equal in bytes. */
  public List<String> differencesFrom(Views expected) {
    List<String> differences = new ArrayList<>();
    compare("ties", ties, expected.ties, differences);
    compare("edge", edges, expected.edges, differences);
    compare("node", nodes, expected.nodes, differences);
    return differences;
  }

  private static void compare(
      String what,
      Map<String, ByteBuffer> found,
      Map<String, ByteBuffer> expected,
      List<String> differences) {
    TreeSet<String> keys = new TreeSet<>(found.keySet());
    keys.addAll(expected.keySet());
    for (String key : keys) {
      if (!expected.containsKey(key)) {
        differences.add(what + " " + key + " should not be there");
      } else if (!found.containsKey(key)) {
        differences.add(what + " " + key + " is missing");
      } else if (!expected.get(key).equals(found.get(key))) {
        differences.add(what + " " + key + " differs");
      }
    }
  }
}
