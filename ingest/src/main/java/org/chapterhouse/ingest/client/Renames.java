package org.chapterhouse.ingest.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.ingest.git.Likeness;

/**
 * Joins a chapter that went and one that came into a move, as git tells renames: the same bytes, or
 * mostly the same lines. Where several would do equally well, none is guessed.
 */
final class Renames {

  /** Per cent of a file that must stand in the other one. */
  static final int LIKE_ENOUGH = 60;

  /** Beyond so many on a side only equal bytes count, as comparing all pairs would take long. */
  private static final int MOST_COMPARED = 200;

  private final Function<Step.Remove, Optional<byte[]>> gone;
  private final Function<Step.Put, byte[]> come;

  /**
   * @param gone content of a chapter that went, as the server has it
   * @param come content of a file that came
   */
  Renames(Function<Step.Remove, Optional<byte[]>> gone, Function<Step.Put, byte[]> come) {
    this.gone = gone;
    this.come = come;
  }

  private record Pair(Step.Remove from, Step.Put to, int percent) {

    Step.Move move() {
      return new Step.Move(from.id(), to.file(), from.base(), percent < 100);
    }

    boolean keepsItsName() {
      return lastName(from.path()).equals(lastName(to.path()));
    }

    private static String lastName(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * The moves among removals and additions; what is in none stays what it is.
   *
   * @param hashes content hash of each chapter that went, by id
   */
  List<Step.Move> among(
      List<Step.Remove> removals, List<Step.Put> additions, Map<String, String> hashes) {
    Map<String, List<Step.Remove>> goneByHash =
        removals.stream()
            .collect(Collectors.groupingBy(each -> hashes.getOrDefault(each.id(), "")));
    Map<String, List<Step.Put>> comeByHash =
        additions.stream().collect(Collectors.groupingBy(each -> each.file().contentHash()));
    List<Pair> pairs = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    goneByHash.forEach(
        (hash, from) -> {
          List<Step.Put> to = comeByHash.getOrDefault(hash, List.of());
          if (!to.isEmpty()) {
            from.forEach(each -> settled.add(each.id()));
            to.forEach(each -> settled.add(each.id()));
          }
          if (from.size() == 1 && to.size() == 1) {
            pairs.add(new Pair(from.get(0), to.get(0), 100));
          }
        });
    pairs.addAll(
        alike(
            removals.stream().filter(each -> !settled.contains(each.id())).toList(),
            additions.stream().filter(each -> !settled.contains(each.id())).toList()));
    return pairs.stream().map(Pair::move).toList();
  }

  private List<Pair> alike(List<Step.Remove> removals, List<Step.Put> additions) {
    if (removals.size() > MOST_COMPARED || additions.size() > MOST_COMPARED) {
      return List.of();
    }
    Map<String, byte[]> texts = new HashMap<>();
    additions.forEach(each -> texts.put(each.id(), come.apply(each)));
    List<Pair> pairs = new ArrayList<>();
    for (Step.Remove removal : removals) {
      if (additions.isEmpty()) {
        break;
      }
      byte[] old = gone.apply(removal).orElse(new byte[0]);
      for (Step.Put addition : additions) {
        int percent =
            old.length == 0
                ? 0
                : Likeness.percent(old, texts.getOrDefault(addition.id(), new byte[0]));
        if (percent >= LIKE_ENOUGH) {
          pairs.add(new Pair(removal, addition, Math.min(percent, 99)));
        }
      }
    }
    return bestOf(pairs);
  }

  /** The likest first; a tie that a kept file name does not decide is no move. */
  private static List<Pair> bestOf(List<Pair> pairs) {
    Comparator<Pair> order =
        Comparator.comparingInt(Pair::percent)
            .thenComparing(Pair::keepsItsName)
            .reversed()
            .thenComparing(pair -> pair.from().id())
            .thenComparing(pair -> pair.to().id());
    List<Pair> sorted = pairs.stream().sorted(order).toList();
    Set<String> taken = new HashSet<>();
    List<Pair> best = new ArrayList<>();
    for (Pair pair : sorted) {
      boolean isTied = pairs.stream().anyMatch(other -> !other.equals(pair) && isTie(pair, other));
      if (!taken.contains(pair.from().id()) && !taken.contains(pair.to().id()) && !isTied) {
        taken.add(pair.from().id());
        taken.add(pair.to().id());
        best.add(pair);
      }
    }
    return best;
  }

  private static boolean isTie(Pair left, Pair right) {
    boolean isRival =
        left.from().id().equals(right.from().id()) || left.to().id().equals(right.to().id());
    return isRival
        && left.percent() == right.percent()
        && left.keepsItsName() == right.keepsItsName();
  }
}
