package org.chapterhouse.ingest.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What has to be asked of the server so that it has what the folder has.
 *
 * @param steps edits to ask for, in the order of ids
 * @param conflicts files not sent because the server moved on from what they are based on
 * @param unchanged chapters that stand as the folder has them
 * @param behind files that did not change while the server's chapter did; nothing is sent
 */
record PushPlan(
    List<Step> steps,
    List<PushOutcome.Conflict> conflicts,
    List<RemoteChapter> unchanged,
    List<String> behind) {

  PushPlan {
    steps = List.copyOf(steps);
    conflicts = List.copyOf(conflicts);
    unchanged = List.copyOf(unchanged);
    behind = List.copyOf(behind);
  }

  /** Builds a plan, chapter by chapter. */
  static final class Builder {

    private final Map<String, RemoteChapter> remote;
    private final PushState state;
    private final boolean overwrite;
    private final List<Step> steps = new ArrayList<>();
    private final List<PushOutcome.Conflict> conflicts = new ArrayList<>();
    private final List<RemoteChapter> unchanged = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();

    Builder(Map<String, RemoteChapter> remote, PushState state, boolean overwrite) {
      this.remote = remote;
      this.state = state;
      this.overwrite = overwrite;
    }

    /** A chapter that is in the folder. */
    void present(LocalChapter local) {
      RemoteChapter there = remote.get(local.id());
      if (there == null) {
        steps.add(new Step.Put(local, 0));
      } else if (there.contentHash().equals(local.contentHash())
          && there.path().equals(local.path())) {
        unchanged.add(there);
      } else {
        changed(local, there);
      }
    }

    private void changed(LocalChapter local, RemoteChapter there) {
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
    private static boolean isBasedOn(Optional<Pushed> known, RemoteChapter there) {
      return known
          .filter(
              pushed ->
                  pushed.revision() == there.revision()
                      || pushed.sentHash().equals(there.contentHash()))
          .isPresent();
    }

    /** A chapter this folder pushed earlier and whose file is gone. */
    void gone(Pushed pushed) {
      RemoteChapter there = remote.get(pushed.id());
      if (there == null) {
        return;
      }
      if (overwrite || isBasedOn(Optional.of(pushed), there)) {
        steps.add(new Step.Remove(pushed.id(), pushed.path(), there.revision()));
      } else {
        conflicts.add(
            new PushOutcome.Conflict(
                pushed.path(), pushed.id(), pushed.revision(), there.revision()));
      }
    }

    /** A removal and a new chapter with the same bytes are one move, if each has one match only. */
    private List<Step> withMoves() {
      Map<String, List<Step.Remove>> removals = new HashMap<>();
      Map<String, List<Step.Put>> additions = new HashMap<>();
      for (Step step : steps) {
        if (step instanceof Step.Remove remove) {
          RemoteChapter there =
              Objects.requireNonNull(remote.get(remove.id()), () -> remove.id() + " is not there");
          String hash = there.contentHash();
          removals.computeIfAbsent(hash, h -> new ArrayList<>()).add(remove);
        } else if (step instanceof Step.Put put && put.base() == 0) {
          String hash = put.chapter().contentHash();
          additions.computeIfAbsent(hash, h -> new ArrayList<>()).add(put);
        }
      }
      List<Step> joined = new ArrayList<>(steps);
      removals.forEach(
          (hash, gone) -> {
            List<Step.Put> come = additions.getOrDefault(hash, List.of());
            if (gone.size() == 1 && come.size() == 1) {
              Step.Remove from = gone.get(0);
              joined.remove(from);
              int place = joined.indexOf(come.get(0));
              joined.set(place, new Step.Move(from.id(), come.get(0).chapter(), from.base()));
            }
          });
      return joined;
    }

    PushPlan build() {
      return new PushPlan(withMoves(), conflicts, unchanged, behind);
    }
  }
}
