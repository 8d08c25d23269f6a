package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushPlanTest {

  @TempDir Path dir;

  private final Map<String, RemoteFile> remote = new HashMap<>();
  private final Map<String, Fate> fates = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Renames renames =
      new Renames(
          gone ->
              Optional.ofNullable(texts.get(gone.id()))
                  .map(text -> text.getBytes(StandardCharsets.UTF_8)),
          come -> texts.getOrDefault(come.id(), "").getBytes(StandardCharsets.UTF_8));
  private PushState state;

  @BeforeEach
  void open() {
    state = PushState.open(dir.resolve("state.jsonl"));
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void createsWhatTheServerDoesNotHave() {
    assertThat(planFor(local("en/a", "h1")).steps())
        .containsExactly(new Step.Put(local("en/a", "h1"), 0));
  }

  @Test
  void sendsNothingForWhatIsThereAlready() {
    remoteIs("en/a", 4, "h1");

    PushPlan plan = planFor(local("en/a", "h1"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.unchanged()).extracting(RemoteFile::revision).containsExactly(4L);
  }

  @Test
  void basesAChangeOnTheRevisionItKnows() {
    remoteIs("en/a", 4, "h1");
    state.confirmed("en/a", "en/a.md", 4, "h1");

    assertThat(planFor(local("en/a", "h2")).steps())
        .containsExactly(new Step.Put(local("en/a", "h2"), 4));
  }

  @Test
  void seesAConflictWhereBothChanged() {
    remoteIs("en/a", 5, "theirs");
    state.confirmed("en/a", "en/a.md", 4, "h1");

    PushPlan plan = planFor(local("en/a", "mine"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.conflicts()).containsExactly(new PushOutcome.Conflict("en/a.md", "en/a", 4, 5));
  }

  @Test
  void seesAConflictWhereTheBaseIsUnknown() {
    remoteIs("en/a", 5, "theirs");

    assertThat(planFor(local("en/a", "mine")).conflicts())
        .containsExactly(new PushOutcome.Conflict("en/a.md", "en/a", 0, 5));
  }

  @Test
  void overwritesAConflictWhenAsked() {
    remoteIs("en/a", 5, "theirs");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, true);

    plan.present(local("en/a", "mine"));

    assertThat(plan.build(renames, true, true).steps())
        .containsExactly(new Step.Put(local("en/a", "mine"), 5));
  }

  @Test
  void leavesAloneWhatOnlyTheServerChanged() {
    remoteIs("en/a", 5, "theirs");
    state.confirmed("en/a", "en/a.md", 4, "h1");

    PushPlan plan = planFor(local("en/a", "h1"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.behind()).containsExactly("en/a.md");
  }

  @Test
  void knowsItsOwnRevisionWhoseAnswerWasLost() {
    remoteIs("en/a", 5, "h2");
    state.confirmed("en/a", "en/a.md", 4, "h1");
    state.sending("en/a", "en/a.md", "h2");

    assertThat(planFor(local("en/a", "h3")).steps())
        .containsExactly(new Step.Put(local("en/a", "h3"), 5));
  }

  @Test
  void removesWhatItPushedAndIsGone() {
    remoteIs("en/a", 4, "h1");
    state.confirmed("en/a", "en/a.md", 4, "h1");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, true, true).steps())
        .containsExactly(new Step.Remove("en/a", "en/a.md", 4));
  }

  @Test
  void keepsWhatSomebodyElseChangedThoughItsFileIsGone() {
    remoteIs("en/a", 5, "theirs");
    state.confirmed("en/a", "en/a.md", 4, "h1");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, true, true).conflicts()).hasSize(1);
  }

  @Test
  void takesARemovalAndAnAdditionOfTheSameBytesForAMove() {
    remoteIs("en/a", 4, "h1");
    state.confirmed("en/a", "en/a.md", 4, "h1");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.present(local("en/b", "h1"));
    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, true, true).steps())
        .containsExactly(new Step.Move("en/a", local("en/b", "h1"), 4, false));
  }

  @Test
  void guessesNoMoveBetweenTwoCopies() {
    remoteIs("en/a", 4, "h1");
    state.confirmed("en/a", "en/a.md", 4, "h1");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.present(local("en/b", "h1"));
    plan.present(local("en/c", "h1"));
    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, true, true).steps())
        .hasSize(3)
        .noneMatch(Step.Move.class::isInstance);
  }

  @Test
  void takesARenameWithAnEditForAMove() {
    pushedAndGone("en/a", "One.\nTwo.\nThree.\nFour.\n");
    texts.put("en/b", "One.\nTwo.\nThree.\nFive.\n");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.present(local("en/b", "h2"));
    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, false, true).steps())
        .containsExactly(new Step.Move("en/a", local("en/b", "h2"), 4, true));
  }

  @Test
  void takesNoOtherTextForARename() {
    pushedAndGone("en/a", "One.\nTwo.\nThree.\nFour.\n");
    texts.put("en/b", "One.\nSix.\nSeven.\nEight.\n");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.present(local("en/b", "h2"));
    plan.gone(state.find("en/a").orElseThrow());

    assertThat(plan.build(renames, true, true).steps())
        .containsExactly(
            new Step.Put(local("en/b", "h2"), 0), new Step.Remove("en/a", "en/a.md", 4));
  }

  @Test
  void removesNothingUnlessItPrunes() {
    pushedAndGone("en/a", "One.\n");
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);

    plan.gone(state.find("en/a").orElseThrow());

    PushPlan built = plan.build(renames, false, true);
    assertThat(built.steps()).isEmpty();
    assertThat(built.left()).containsExactly("en/a");
  }

  @Test
  void bringsNothingBackThatSomebodyElseRemoved() {
    state.confirmed("en/a", "en/a.md", 4, "h1");
    fates.put("en/a", Fate.REMOVED);

    PushPlan same = planFor(local("en/a", "h1"));
    PushPlan edited = planFor(local("en/a", "h2"));

    assertThat(same.steps()).isEmpty();
    assertThat(same.behind()).containsExactly("en/a.md");
    assertThat(edited.conflicts())
        .containsExactly(new PushOutcome.Conflict("en/a.md", "en/a", 4, 0));
  }

  @Test
  void pushesAnewToAServerThatNeverHadIt() {
    state.confirmed("en/a", "en/a.md", 4, "h1");

    assertThat(planFor(local("en/a", "h1")).steps()).hasSize(1);
  }

  @Test
  void createsAnewUnderAnotherKeyWhatWasRemoved() {
    Step first = planFor(local("en/a", "h1")).steps().get(0);
    state.confirmed("en/a", "en/a.md", 1, "h1");
    state.forget("en/a");

    Step second = planFor(local("en/a", "h1")).steps().get(0);

    assertThat(second.idempotencyKey("stamp")).isNotEqualTo(first.idempotencyKey("stamp"));
  }

  @Test
  void repeatsAnEditUnderTheSameKey() {
    assertThat(new Step.Put(local("en/a", "h1"), 4).idempotencyKey("stamp"))
        .isEqualTo(new Step.Put(local("en/a", "h1"), 4).idempotencyKey("stamp"))
        .isNotEqualTo(new Step.Put(local("en/a", "h1"), 5).idempotencyKey("stamp"))
        .isNotEqualTo(new Step.Put(local("en/a", "h2"), 4).idempotencyKey("stamp"));
  }

  private PushPlan planFor(LocalFile chapter) {
    PushPlan.Builder plan = new PushPlan.Builder(remote, fates, state, false);
    plan.present(chapter);
    return plan.build(renames, true, true);
  }

  private void pushedAndGone(String id, String text) {
    remoteIs(id, 4, "h1");
    state.confirmed(id, id + ".md", 4, "h1");
    texts.put(id, text);
  }

  private void remoteIs(String id, long revision, String hash) {
    remote.put(id, new RemoteFile(id, id + ".md", revision, hash));
  }

  private static LocalFile local(String id, String hash) {
    return new LocalFile(id, id + ".md", hash);
  }
}
