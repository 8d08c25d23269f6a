package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.ChapterUpdated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recomputing everything would keep the law, too; so what an edit recomputes is counted. */
class RecomputeCountTest {

  /** Chapters that nothing ties to the others. */
  private static final int ISLANDS = 40;

  /** The hub and the nine leaves, which are related through it. */
  private static final long AROUND_THE_HUB = 10;

  private static final String HUB = chapter("Hub", "[a](/leaf-1/) and [b](/leaf-2/#first)");

  private final Simulation simulation = new Simulation(1, 3, Faults.NONE);

  @BeforeEach
  void settleSomeChapters() {
    write("en/hub", HUB);
    for (int leaf = 1; leaf <= 9; leaf++) {
      write("en/leaf-" + leaf, chapter("Leaf", "## First\n\nBack to [the hub](/hub/)."));
    }
    write("en/reader", chapter("Reader", "[nothing yet](/later/)"));
    for (int island = 0; island < ISLANDS; island++) {
      write("en/islands/island-" + island, chapter("Island " + island, "Nobody comes here."));
    }
    simulation.settle();
  }

  @Test
  void anotherWordRecomputesNobodyBeyondThoseRelatedByIt() {
    assertThat(recomputedBy("en/hub", HUB + "\nAnother word.\n")).isBetween(1L, AROUND_THE_HUB);
  }

  @Test
  void theSameTextAgainRecomputesOneChapter() {
    assertThat(recomputedBy("en/hub", HUB)).isEqualTo(1);
  }

  @Test
  void anotherTitleRecomputesNobodyBeyondThoseRelatedByIt() {
    assertThat(recomputedBy("en/leaf-3", chapter("New", "## First\n\nBack to [the hub](/hub/).")))
        .isBetween(1L, AROUND_THE_HUB);
  }

  @Test
  void aLinkMoreRecomputesItsTargetAndWhoIsRelatedThroughIt() {
    assertThat(recomputedBy("en/hub", HUB + "\nAnd [c](/leaf-3/).\n"))
        .isBetween(2L, AROUND_THE_HUB);
  }

  @Test
  void aLinkLessRecomputesItsTargetAndWhoWasRelatedThroughIt() {
    assertThat(recomputedBy("en/leaf-4", chapter("Leaf", "## First\n")))
        .isBetween(2L, AROUND_THE_HUB);
  }

  @Test
  void anotherHeadingRecomputesWhoLinksToTheChapter() {
    // itself, and the hub, whose link to #first breaks, so that the hub ties it to others no more
    assertThat(recomputedBy("en/leaf-2", chapter("Leaf", "## Second\n\nBack to [the hub](/hub/).")))
        .isBetween(2L, AROUND_THE_HUB);
  }

  @Test
  void aNewChapterRecomputesWhoWaitedForIt() {
    assertThat(recomputedBy("en/later", chapter("Later", "Here I am."))).isEqualTo(2);
  }

  @Test
  void aRemovalRecomputesWhoLinkedThereAndWhoWasLinked() {
    // itself, the nine leaves that link to it, two of which it linked to
    assertThat(recomputedBy(simulation.chronicle().remove("en/hub", ""))).isEqualTo(10);
  }

  @Test
  void anAssetRecomputesWhoMissedItAndItsRemovalTheSame() {
    write("en/gallery", chapter("Gallery", "![missed](one.png) ![other](two.png)"));
    simulation.settle();

    assertThat(recomputedByAsset("en/one.png", AssetState.PRESENT)).isEqualTo(1);
    assertThat(recomputedByAsset("en/nobody-shows.png", AssetState.PRESENT)).isZero();
    assertThat(recomputedByAsset("en/one.png", AssetState.REMOVED)).isEqualTo(1);
  }

  private long recomputedByAsset(String path, AssetState state) {
    long before = simulation.recomputed();
    simulation.add(simulation.chronicle().putAsset(path, state, new byte[] {1}));
    simulation.settle();
    return simulation.recomputed() - before;
  }

  @Test
  void nothingChangedWritesNothing() {
    long before = simulation.changed();
    recomputedBy("en/leaf-5", chapter("Leaf", "## First\n\nBack to [the hub](/hub/)."));
    // The revision is part of the ties, so the chapter's own record differs; its hub's does not.
    assertThat(simulation.changed() - before).isEqualTo(1);
  }

  private long recomputedBy(String id, String text) {
    return recomputedBy(simulation.chronicle().write(id, text, ""));
  }

  private long recomputedBy(ChapterUpdated update) {
    long before = simulation.recomputed();
    simulation.add(update);
    simulation.settle();
    return simulation.recomputed() - before;
  }

  private void write(String id, String text) {
    List.of(simulation.chronicle().write(id, text, "")).forEach(simulation::add);
  }

  private static String chapter(String title, String body) {
    return "---\ntitle: " + title + "\n---\n\n" + body + "\n";
  }
}
