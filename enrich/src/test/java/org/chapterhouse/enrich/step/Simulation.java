package org.chapterhouse.enrich.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chapterhouse.enrich.audit.Views;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;

/** A deterministic scheduler: tasks, instances and their accidents, all out of one seed. */
final class Simulation {

  private final Random random;
  private final Chronicle chronicle;
  private final SimulatedLog log;
  private final List<SimulatedTask> tasks;
  private final int[] instanceOf;

  Simulation(long seed, int partitions, Faults faults) {
    this.random = new Random(seed);
    this.chronicle = new Chronicle(random);
    this.log = new SimulatedLog(partitions);
    this.tasks =
        IntStream.range(0, partitions)
            .mapToObj(
                own ->
                    new SimulatedTask(
                        log,
                        new Partitions(
                            own, partitions, key -> SimulatedLog.partitionOf(key, partitions)),
                        faults))
            .toList();
    this.instanceOf = new int[partitions];
  }

  /** Lets so many edits happen among everything else that can happen, then comes to rest. */
  Simulation live(int edits) {
    int left = edits;
    while (left > 0) {
      if (random.nextInt(6) == 0) {
        edit();
        left--;
      }
      step();
    }
    settle();
    return this;
  }

  private void edit() {
    if (random.nextInt(4) == 0) {
      log.addAsset(chronicle.asset());
    } else {
      chronicle.edit().forEach(log::addUpdate);
    }
  }

  void add(ChapterUpdated update) {
    log.addUpdate(update);
  }

  void add(AssetUpdated update) {
    log.addAsset(update);
  }

  /** All tasks stop and come back under other rules. */
  void restartUnder(Rules rules) {
    tasks.forEach(task -> task.restartUnder(rules));
  }

  private void step() {
    int which = random.nextInt(tasks.size());
    SimulatedTask task = tasks.get(which);
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> task.shelveNext();
      case 3 -> task.shelveNextAsset();
      case 4, 5, 6, 7, 8 -> task.fileNext(random.nextBoolean());
      case 9, 10 -> task.flush(Reach.FRESH, 1 + random.nextInt(3));
      case 11 -> task.flush(random.nextBoolean() ? Reach.ROUND : Reach.ALL, 1 + random.nextInt(3));
      case 12, 13 -> mates(which).forEach(SimulatedTask::commit);
      case 14 -> mates(which).forEach(SimulatedTask::crash);
      default -> move(which);
    }
  }

  /** All tasks of one instance share a transaction. */
  private List<SimulatedTask> mates(int which) {
    List<SimulatedTask> mates = new ArrayList<>();
    for (int other = 0; other < instanceOf.length; other++) {
      if (instanceOf[other] == instanceOf[which]) {
        mates.add(tasks.get(other));
      }
    }
    return mates;
  }

  private void move(int which) {
    mates(which).forEach(SimulatedTask::commit);
    SimulatedTask task = tasks.get(which);
    if (random.nextBoolean()) {
      instanceOf[which] = 1 - instanceOf[which];
      task.crash();
    } else {
      task.moveAwayAndBack(
          () -> {
            task.shelveNext();
            task.fileNext(true);
            task.flush(Reach.ALL, 2);
          });
    }
  }

  void settle() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (SimulatedTask task : tasks) {
        busy |= task.shelveNext();
        busy |= task.shelveNextAsset();
        busy |= task.fileNext(false);
        busy |= task.flush(Reach.ALL, Integer.MAX_VALUE);
        task.commit();
      }
    }
  }

  /** The same as the stage does it under a bulk push: what is marked waits for an idle thread. */
  void settleInBulk() {
    boolean busy = true;
    while (busy) {
      busy = false;
      for (SimulatedTask task : tasks) {
        while (task.shelveNext() || task.shelveNextAsset() || task.fileNext(false)) {
          busy = true;
        }
        task.commit();
      }
    }
    settle();
  }

  Chronicle chronicle() {
    return chronicle;
  }

  Views views() {
    return log.views();
  }

  List<EnrichProgress> progress() {
    return List.copyOf(log.progress().values());
  }

  long recomputed() {
    return tasks.stream().mapToLong(SimulatedTask::recomputed).sum();
  }

  long changed() {
    return tasks.stream().mapToLong(SimulatedTask::changed).sum();
  }
}
