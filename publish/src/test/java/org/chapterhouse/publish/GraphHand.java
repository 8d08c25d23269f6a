package org.chapterhouse.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ChapterState;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.PublishDatabase;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.ViewStore;

/** A database of its own and a hand that writes graphs into it, as the projection does. */
public final class GraphHand implements AutoCloseable {

  private final PublishDatabase database =
      PublishDatabase.open(TestServers.newDatabase(), 6, new SimpleMeterRegistry());
  private final Epochs held = new PositionStore(database).claim(List.of(0), "test");
  private final List<Change> changes = new ArrayList<>();

  public PublishDatabase database() {
    return database;
  }

  public ReadStore read() {
    return new ReadStore(database);
  }

  /** A node whose kind its key tells. */
  public static NodeRow node(String key) {
    String kind = key.substring(0, key.indexOf(':'));
    String name = key.substring(key.indexOf(':') + 1);
    String language = kind.equals("chapter") ? name.substring(0, name.indexOf('/')) : "";
    return new NodeRow(key, kind.toUpperCase(Locale.ROOT), name, language);
  }

  /** A chapter with its node. */
  public GraphHand chapter(String id, String title, String text) {
    byte[] content = ("# " + title + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    ChapterRow row =
        new ChapterRow(
            id, id + ".md", title, ChapterState.PRESENT, 1, 1, content, "", "", Instant.EPOCH, "");
    String key = "chapter:" + id;
    changes.add(
        all -> {
          all.owns(0, id);
          all.chapters().put(id, row);
          all.nodes().put(key, new NodeRow(key, "CHAPTER", title, row.language()));
        });
    return this;
  }

  public GraphHand put(String node, String label) {
    NodeRow row = node(node);
    changes.add(all -> all.nodes().put(node, new NodeRow(node, row.kind(), label, row.language())));
    return this;
  }

  /** An edge that one place shows. */
  public GraphHand tie(String source, String kind, String target, int line, String snippet) {
    EdgeRow row = edge(source, kind, target);
    String evidence =
        JsonNodeFactory.instance
            .arrayNode()
            .add(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("chapter", source.replaceFirst("chapter:", ""))
                    .put("line", line)
                    .put("snippet", snippet))
            .toString();
    changes.add(
        all ->
            all.edges().put(row.key(), new EdgeRow(row.key(), source, target, kind, 1, evidence)));
    return this;
  }

  public static EdgeRow edge(String source, String kind, String target) {
    String code = kind.toLowerCase(Locale.ROOT).replace('_', '-');
    return new EdgeRow(source + " " + code + " " + target, source, target, kind, 1, "[]");
  }

  public GraphHand put(String node) {
    NodeRow row = node(node);
    changes.add(all -> all.nodes().put(row.key(), row));
    return this;
  }

  public GraphHand tie(String source, String kind, String target) {
    EdgeRow row = edge(source, kind, target);
    changes.add(all -> all.edges().put(row.key(), row));
    return this;
  }

  public GraphHand untie(String source, String kind, String target) {
    changes.add(all -> all.edges().remove(edge(source, kind, target).key()));
    return this;
  }

  public GraphHand remove(String node) {
    changes.add(all -> all.nodes().remove(node));
    return this;
  }

  /** Writes what was named since the last time, as one batch. */
  public void write() {
    new ViewStore(database).apply(Changes.of(changes), List.of(), held);
    changes.clear();
  }

  @Override
  public void close() {
    database.close();
  }
}
