package org.chapterhouse.enrich.step;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.SiteRules;
import org.jspecify.annotations.Nullable;

/** One task with its stores, its places in the logs and its open transaction. */
final class SimulatedTask {

  /** Histories are short: some of their cards come in bursts, others do not. */
  private static final int FEW_CARDS = 2;

  private final SimulatedLog log;
  private final Partitions partitions;
  private final Faults faults;
  private final RollbackStore<ChapterUpdated> chapters = new RollbackStore<>();
  private final RollbackStore<ChapterCard> cards = new RollbackStore<>();
  private final RollbackStore<byte[]> ties = new RollbackStore<>();
  private final RollbackStore<byte[]> edges = new RollbackStore<>();
  private final RollbackStore<byte[]> nodes = new RollbackStore<>();
  private final RollbackStore<Long> marks = new RollbackStore<>();
  private final RollbackStore<EnrichProgress> progress = new RollbackStore<>();
  private final RollbackStore<byte[]> rulesKept = new RollbackStore<>();
  private final List<RollbackStore<?>> all =
      List.of(chapters, cards, ties, edges, nodes, marks, progress, rulesKept);
  private final List<Runnable> uncommitted = new ArrayList<>();
  private int updatedRead;
  private int updatedCommitted;
  private int assetsRead;
  private int assetsCommitted;
  private int cardsRead;
  private int cardsCommitted;
  private Rules rules = Rules.of(SiteRules.standard(), Density.STANDARD);
  private EnrichTask task;

  SimulatedTask(SimulatedLog log, Partitions partitions, Faults faults) {
    this.log = log;
    this.partitions = partitions;
    this.faults = faults;
    this.task = open();
  }

  private EnrichTask open() {
    return EnrichTask.open(
        new TaskStores(chapters, cards, ties, edges, nodes, marks, progress, rulesKept),
        partitions,
        new EnrichTask.Parts(rules, 2_000, log.sharedCards()),
        new Catalogue(faults.rules()),
        new Burst(FEW_CARDS),
        faults.heeded());
  }

  boolean shelveNextAsset() {
    List<AssetUpdated> assets = log.assets(partitions.own());
    if (assetsRead == assets.size()) {
      return false;
    }
    task.shelveAsset().shelve(assets.get(assetsRead), assetsRead, outlet());
    assetsRead++;
    return true;
  }

  boolean shelveNext() {
    List<ChapterUpdated> updated = log.updated(partitions.own());
    if (updatedRead == updated.size()) {
      return false;
    }
    task.shelveChapter().shelve(updated.get(updatedRead), updatedRead, outlet());
    updatedRead++;
    return true;
  }

  boolean fileNext(boolean fresh) {
    List<SimulatedLog.CardRecord> written = log.cards(partitions.own());
    if (cardsRead == written.size()) {
      return false;
    }
    SimulatedLog.CardRecord card = written.get(cardsRead);
    CardKeys.assetPath(card.key())
        .ifPresentOrElse(
            path -> task.fileCard().fileAsset(path, card.card(), card.origin(), fresh),
            () ->
                task.fileCard()
                    .file(ChapterId.parse(card.key()), card.card(), card.origin(), fresh));
    cardsRead++;
    return true;
  }

  boolean flush(Reach reach, int atMost) {
    task.adoptRules();
    if (reach == Reach.ROUND && !task.marks().inRound()) {
      task.marks().beginRound();
    }
    int[] left = {atMost};
    int done = task.tieChapters().flush(reach, () -> --left[0] > 0, outlet());
    task.publishProgress(outlet());
    return done > 0;
  }

  boolean isMarked() {
    return !task.marks().isEmpty();
  }

  void commit() {
    all.forEach(RollbackStore::commit);
    uncommitted.forEach(Runnable::run);
    uncommitted.clear();
    updatedCommitted = updatedRead;
    assetsCommitted = assetsRead;
    cardsCommitted = cardsRead;
  }

  /** What a crash and an abort have in common: stores and places go back, the heap starts anew. */
  void crash() {
    uncommitted.clear();
    updatedRead = updatedCommitted;
    assetsRead = assetsCommitted;
    cardsRead = cardsCommitted;
    all.forEach(RollbackStore::rollBack);
    if (faults.losesMarks()) {
      marks.lose();
    }
    task = open();
  }

  /** Stopped after a commit and started again under other rules. */
  void restartUnder(Rules others) {
    commit();
    if (!faults.forgetsRules()) {
      rules = others;
    } else {
      rules = new Rules(others.reader(), others.density(), rules.fingerprint());
    }
    task = open();
  }

  /** Away to another instance after a commit, to do the work there, and back. */
  void moveAwayAndBack(Runnable meanwhile) {
    EnrichTask before = task;
    commit();
    task = open();
    meanwhile.run();
    commit();
    task = faults.keepsHeap() ? before : open();
  }

  long recomputed() {
    return task.progress().recomputedEver();
  }

  long changed() {
    return task.progress().changedEver();
  }

  private Outlet outlet() {
    return new Outlet() {
      @Override
      public void card(String id, @Nullable ChapterCard card, CardOrigin origin) {
        uncommitted.add(() -> log.addCard(new SimulatedLog.CardRecord(id, card, origin), faults));
      }

      @Override
      public void ties(String id, @Nullable ChapterTies record) {
        uncommitted.add(() -> log.write(log.views().ties(), id, record));
      }

      @Override
      public void edge(String key, @Nullable GraphEdge edge) {
        uncommitted.add(() -> log.write(log.views().edges(), key, edge));
      }

      @Override
      public void node(String key, @Nullable GraphNode node) {
        uncommitted.add(() -> log.write(log.views().nodes(), key, node));
      }

      @Override
      public void progress(EnrichProgress record) {
        uncommitted.add(() -> log.report(record));
      }

      @Override
      public void unreadable(String complaint) {
        // Histories under other rules have such chapters; the oracle leaves them out, too.
      }
    };
  }
}
