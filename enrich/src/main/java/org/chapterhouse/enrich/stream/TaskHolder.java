package org.chapterhouse.enrich.stream;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.chapterhouse.enrich.step.EnrichTask;
import org.jspecify.annotations.Nullable;

/**
 * Lets the processors of one Kafka Streams task share what the task keeps on the heap. A store only
 * in name: nothing is logged or restored, file-card fills it whenever the task is opened.
 */
final class TaskHolder implements StateStore {

  private final String name;
  private @Nullable EnrichTask task;
  private boolean open;

  TaskHolder(String name) {
    this.name = name;
  }

  static StoreBuilder<TaskHolder> builder(String name) {
    return new Builder(name);
  }

  void hold(EnrichTask opened) {
    task = opened;
  }

  EnrichTask task() {
    if (task == null) {
      throw new IllegalStateException("the task is used before file-card has opened it");
    }
    return task;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    task = null;
    open = true;
    context.register(root, (key, value) -> {});
  }

  @Override
  public void close() {
    task = null;
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private record Builder(String name) implements StoreBuilder<TaskHolder> {

    @Override
    public TaskHolder build() {
      return new TaskHolder(name);
    }

    @Override
    public StoreBuilder<TaskHolder> withCachingEnabled() {
      throw new UnsupportedOperationException("a heap needs no cache");
    }

    @Override
    public StoreBuilder<TaskHolder> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<TaskHolder> withLoggingEnabled(Map<String, String> config) {
      throw new UnsupportedOperationException("the heap is derived, logging it makes no sense");
    }

    @Override
    public StoreBuilder<TaskHolder> withLoggingDisabled() {
      return this;
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }
  }
}
