package org.chapterhouse.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.Editor.Answer;

/**
 * Two editors on one chapter at once, round after round: both start from the same revision. Each
 * round must have one winner, and the other must be told which revision won.
 */
public final class TwoEditors {

  private final Editor first;
  private final Editor second;
  private final String id;

  /**
   * What the rounds came to.
   *
   * @param rounds rounds played
   * @param winners content of the winner of each round, in order
   * @param complaints what went otherwise than it must; empty when all went well
   */
  public record Outcome(int rounds, List<String> winners, List<String> complaints) {}

  public TwoEditors(Editor first, Editor second, String id) {
    this.first = first;
    this.second = second;
    this.id = id;
  }

  public Outcome play(int rounds) {
    List<String> winners = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    long base = first.put(id, "# Round 0\n", "If-None-Match", "*").json().path("revision").asLong();
    for (int round = 1; round <= rounds; round++) {
      String ours = "# Round " + round + " by the first\n";
      String theirs = "# Round " + round + " by the second\n";
      String match = "\"" + base + "\"";
      CompletableFuture<Answer> one = first.putLater(id, "", ours, "If-Match", match);
      CompletableFuture<Answer> other = second.putLater(id, "", theirs, "If-Match", match);
      Answer a = one.join();
      Answer b = other.join();
      boolean firstWon = a.status() == 200 && b.status() == 412;
      boolean secondWon = b.status() == 200 && a.status() == 412;
      if (!firstWon && !secondWon) {
        complaints.add("round " + round + ": " + a.body() + " and " + b.body());
        break;
      }
      Answer winner = firstWon ? a : b;
      Answer loser = firstWon ? b : a;
      long revision = winner.json().path("revision").asLong();
      if (revision != base + 1 || loser.json().path("currentRevision").asLong() != revision) {
        complaints.add("round " + round + ": " + winner.body() + " told as " + loser.body());
      }
      winners.add(firstWon ? ours : theirs);
      base = revision;
      String now = first.get("/api/v1/source/" + id).body();
      if (!now.equals(winners.get(winners.size() - 1))) {
        complaints.add("round " + round + ": the chapter reads " + now);
      }
    }
    return new Outcome(winners.size(), winners, complaints);
  }
}
