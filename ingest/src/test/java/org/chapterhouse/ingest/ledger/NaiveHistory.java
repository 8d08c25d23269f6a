package org.chapterhouse.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.EditRequested;
import org.jspecify.annotations.Nullable;

/**
 * A second, naive idea of what a ledger is: for each id the list of its versions, null where it was
 * taken away. It plays random edits against a {@link Book} and says where the two disagree.
 */
final class NaiveHistory {

  private static final String[] IDS = {"en/a", "en/b", "en/c", "ru/a"};

  private final Random random;
  private final Book book;
  private final Map<String, List<@Nullable String>> versions = new HashMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private final List<Past> past = new ArrayList<>();
  private long written;

  private record Past(EditRequested edit, Decision decision) {}

  NaiveHistory(Ledger ledger, long seed) {
    this.random = new Random(seed);
    this.book = new Book(ledger);
  }

  List<String> play(int edits) {
    for (int i = 0; i < edits && disagreements.isEmpty(); i++) {
      int dice = random.nextInt(10);
      if (dice == 0 && !past.isEmpty()) {
        repeat(past.get(random.nextInt(past.size())));
      } else if (dice <= 2) {
        remove(any());
      } else if (dice <= 4) {
        move(any(), any());
      } else {
        put(any());
      }
      compareAll();
    }
    return disagreements;
  }

  private void put(String id) {
    String content = "text " + random.nextInt(3);
    long base = guessedBase(id);
    Decision decision = decide(withBase(EditExamples.put(id, content), base));
    boolean same = content.equals(now(id));
    boolean allowed = base == 0 ? now(id) == null : now(id) != null && base == count(id);
    if (same) {
      expect("UNCHANGED", decision);
    } else if (allowed) {
      versionsOf(id).add(content);
      expectWritten(decision, 1);
    } else {
      expect("REFUSED", decision);
    }
  }

  private void remove(String id) {
    long base = guessedBase(id);
    Decision decision = decide(withBase(EditExamples.remove(id), base));
    if (now(id) != null && base == count(id)) {
      versionsOf(id).add(null);
      expectWritten(decision, 1);
    } else {
      expect("REFUSED", decision);
    }
  }

  private void move(String from, String to) {
    long base = guessedBase(from);
    Decision decision = decide(withBase(EditExamples.move(from, to), base));
    String moving = now(from);
    if (moving != null && base == count(from) && !from.equals(to) && now(to) == null) {
      versionsOf(from).add(null);
      versionsOf(to).add(moving);
      expectWritten(decision, 2);
    } else {
      expect("REFUSED", decision);
    }
  }

  private void repeat(Past first) {
    var again = EditRequested.newBuilder(first.edit()).setEditId("again").build();
    Decision decision = book.decide(again);
    expect(first.decision().decided().getOutcome().name(), decision);
    if (decision.decided().getRevision() != first.decision().decided().getRevision()
        || !decision.updates().isEmpty()) {
      disagreements.add("repetition made another revision: " + decision.decided());
    }
  }

  private Decision decide(EditRequested.Builder edit) {
    var built = edit.build();
    Decision decision = book.decide(built);
    past.add(new Past(built, decision));
    return decision;
  }

  /** Mostly the revision the chapter stands at, sometimes an older one or none. */
  private long guessedBase(String id) {
    return random.nextInt(4) > 0 ? count(id) : random.nextInt((int) count(id) + 1);
  }

  private static EditRequested.Builder withBase(EditRequested.Builder edit, long base) {
    return base == 0 ? edit : EditExamples.at(edit, base);
  }

  private void expect(String outcome, Decision decision) {
    if (!decision.decided().getOutcome().name().equals(outcome)) {
      disagreements.add("expected " + outcome + " but: " + decision.decided());
    }
  }

  private void expectWritten(Decision decision, int revisions) {
    expect("ACCEPTED", decision);
    for (var update : decision.updates()) {
      written++;
      if (update.getSequence() != written || update.getRevision() != count(update.getChapterId())) {
        disagreements.add("counted wrong: " + update);
      }
    }
    if (decision.updates().size() != revisions) {
      disagreements.add("wrote " + decision.updates().size() + " instead of " + revisions);
    }
  }

  private void compareAll() {
    for (String id : IDS) {
      String seen =
          book.latest(id)
              .filter(latest -> latest.getState() == ChapterState.PRESENT)
              .map(
                  latest ->
                      StandardCharsets.UTF_8.decode(latest.getContent().duplicate()).toString())
              .orElse(null);
      if (!Objects.equals(seen, now(id))) {
        disagreements.add(id + " is '" + seen + "' and should be '" + now(id) + "'");
      }
    }
  }

  private String any() {
    return IDS[random.nextInt(IDS.length)];
  }

  private List<@Nullable String> versionsOf(String id) {
    return versions.computeIfAbsent(id, none -> new ArrayList<>());
  }

  private long count(String id) {
    return versionsOf(id).size();
  }

  private @Nullable String now(String id) {
    List<@Nullable String> all = versionsOf(id);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }
}
