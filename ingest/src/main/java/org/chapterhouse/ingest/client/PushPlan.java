package org.chapterhouse.ingest.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be asked of the server so that it has what the folder has.
 *
 * @param steps edits to ask for, in the order of ids
 * @param conflicts files not sent because the server moved on from what they are based on
 * @param unchanged chapters that stand as the folder has them
 * @param behind files that did not change while the server's chapter did; nothing is sent
 * @param left chapters this folder pushed and no longer has, which only a pruning push removes
 */
record PushPlan(
    List<Step> steps,
    List<PushOutcome.Conflict> conflicts,
    List<RemoteFile> unchanged,
    List<String> behind,
    List<String> left) {

  PushPlan {
    steps = List.copyOf(steps);
    conflicts = List.copyOf(conflicts);
    unchanged = List.copyOf(unchanged);
    behind = List.copyOf(behind);
    left = List.copyOf(left);
  }

  /** Builds a plan, chapter by chapter. */
  static final class Builder {

    private final Map<String, RemoteFile> remote;
    private final Map<String, Fate> fates;
    private final PushState state;
    private final boolean overwrite;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Remove> removals = new ArrayList<>();
    private final Map<String, String> goneHashes = new HashMap<>();
    private final List<PushOutcome.Conflict> conflicts = new ArrayList<>();
    private final List<RemoteFile> unchanged = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();

    /**
     * @param remote what the server has
     * @param fates what became of chapters this folder knows and the server does not list
     */
    Builder(
        Map<String, RemoteFile> remote,
        Map<String, Fate> fates,
        PushState state,
        boolean overwrite) {
      this.remote = remote;
      this.fates = fates;
      this.state = state;
      this.overwrite = overwrite;
    }

    /** A chapter that is in the folder. */
    void present(LocalFile local) {
      RemoteFile there = remote.get(local.id());
      if (there == null) {
        absent(local);
      } else if (there.contentHash().equals(local.contentHash())
          && there.path().equals(local.path())) {
        unchanged.add(there);
      } else {
        changed(local, there);
      }
    }

    /** New, or removed by somebody else, which must not be undone in silence. */
    private void absent(LocalFile local) {
      Optional<Pushed> known = state.find(local.id()).filter(pushed -> pushed.revision() > 0);
      boolean wasRemoved =
          known.isPresent() && fates.getOrDefault(local.id(), Fate.NEVER_THERE).wasThere();
      if (overwrite || !wasRemoved) {
        steps.add(new Step.Put(local, 0, state.removalsOf(local.id())));
      } else if (known.orElseThrow().contentHash().equals(local.contentHash())) {
        behind.add(local.path());
      } else {
        long base = known.orElseThrow().revision();
        conflicts.add(new PushOutcome.Conflict(local.path(), local.id(), base, 0));
      }
    }

    private void changed(LocalFile local, RemoteFile there) {
      Optional<Pushed> known = state.find(local.id());
      if (overwrite || isBasedOn(known, there) || there.contentHash().equals(local.contentHash())) {
        steps.add(new Step.Put(local, there.revision()));
      } else if (known.isPresent() && known.get().contentHash().equals(local.contentHash())) {
        behind.add(local.path());
      } else {
        long base = known.map(Pushed::revision).orElse(0L);
        conflicts.add(new PushOutcome.Conflict(local.path(), local.id(), base, there.revision()));
      }
    }

    /** Whether the server's revision is one this folder made, as far as its state can tell. */
    private static boolean isBasedOn(Optional<Pushed> known, RemoteFile there) {
      return known
          .filter(
              pushed ->
                  pushed.revision() == there.revision()
                      || pushed.sentHash().equals(there.contentHash()))
          .isPresent();
    }

    /** A chapter this folder pushed earlier and whose file is gone. */
    void gone(Pushed pushed) {
      RemoteFile there = remote.get(pushed.id());
      if (there == null) {
        return;
      }
      if (overwrite || isBasedOn(Optional.of(pushed), there)) {
        removals.add(new Step.Remove(pushed.id(), pushed.path(), there.revision()));
        goneHashes.put(pushed.id(), there.contentHash());
      } else {
        conflicts.add(
            new PushOutcome.Conflict(
                pushed.path(), pushed.id(), pushed.revision(), there.revision()));
      }
    }

    private static List<Step.Remove> chapters(List<Step.Remove> removals) {
      return removals.stream().filter(removal -> !AssetId.is(removal.id())).toList();
    }

    /**
     * The plan.
     *
     * @param prune whether chapters go whose files are gone and were not renamed
     * @param isWhole whether everything the folder's chapters refer to is known
     */
    PushPlan build(Renames renames, boolean prune, boolean isWhole) {
      List<Step.Put> additions = new ArrayList<>();
      for (Step step : steps) {
        if (step instanceof Step.Put put && put.base() == 0 && !AssetId.is(put.id())) {
          additions.add(put);
        }
      }
      Map<String, Step.Move> moves = new HashMap<>();
      Set<String> moved = new HashSet<>();
      for (Step.Move move : renames.among(chapters(removals), additions, goneHashes)) {
        moves.put(move.target().id(), move);
        moved.add(move.id());
      }
      List<Step> joined = new ArrayList<>();
      steps.forEach(
          step ->
              joined.add(
                  step.base() == 0 && moves.containsKey(step.id()) ? moves.get(step.id()) : step));
      List<Step.Remove> unmatched =
          chapters(removals).stream().filter(removal -> !moved.contains(removal.id())).toList();
      if (prune) {
        joined.addAll(unmatched);
      }
      List<String> left = prune ? List.of() : unmatched.stream().map(Step.Remove::id).toList();
      if (isWhole && left.isEmpty() && behind.isEmpty() && conflicts.isEmpty()) {
        // Only now is it certain that no chapter, here or there, refers to them any more.
        removals.stream().filter(removal -> AssetId.is(removal.id())).forEach(joined::add);
      }
      return new PushPlan(joined, conflicts, unchanged, behind, left);
    }
  }
}
