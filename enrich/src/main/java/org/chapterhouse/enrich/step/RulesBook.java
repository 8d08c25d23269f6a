package org.chapterhouse.enrich.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Sees to it that everything a task has written goes by one set of rules. When a task is opened
 * under other rules than its stores were filled by, every chapter on its shelf is marked to be read
 * again and every node it may have written to be worked out again.
 */
final class RulesBook {

  private static final String KEY = "rules";

  /** Nothing is settled, whatever the sequence asked about, until all is read again. */
  private static final long EVERYTHING_WAITS = 1;

  private final TaskStore<byte[]> store;
  private final byte[] fingerprint;
  private final TaskMemory memory;
  private final Shelf shelf;
  private final LastWritten nodes;
  private final Partitions partitions;
  private boolean adopted;

  RulesBook(TaskStores stores, Rules rules, TaskMemory memory, Shelf shelf, Partitions partitions) {
    this.store = stores.rules();
    this.fingerprint = rules.fingerprint().getBytes(UTF_8);
    this.memory = memory;
    this.shelf = shelf;
    this.nodes = new LastWritten(stores.nodes());
    this.partitions = partitions;
    this.adopted = Arrays.equals(fingerprint, store.get(KEY));
  }

  /**
   * Marks everything if the rules are others; marks and rules last only together, for they are
   * written in one transaction.
   */
  void adopt() {
    if (adopted) {
      return;
    }
    shelf.each(id -> mark(MarkTarget.shelved(id)));
    nodes.keys("").forEach(key -> mark(MarkTarget.node(key)));
    memory
        .catalogue()
        .nodeKeys()
        .filter(partitions::owns)
        .forEach(key -> mark(MarkTarget.node(key)));
    store.put(KEY, fingerprint);
    adopted = true;
  }

  private void mark(MarkTarget target) {
    memory.marks().add(new Mark(target, EVERYTHING_WAITS, EVERYTHING_WAITS, false, false));
  }
}
