package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;

/**
 * A seeded history of a site that grows, is edited, moved and cut down again: with words of all
 * frequencies, folders in folders, chapters that list many others and some that most link to.
 */
final class RandomSite {
  private static final int IDS = 44;
  private static final String[] PEOPLE = {"Ada", "Grace", "Barbara"};
  private static final String[] TECHNOLOGIES = {"Kafka", "BEAM", "Avro", "Raft", "Git"};
  private static final String[] FOLDERS = {"", "ops/", "ops/alerts/", "storage/", "storage/log/"};

  private final Random random;
  private final Analyses analyses = new Analyses();
  private final List<ChapterId> ids = new ArrayList<>();
  private final Map<ChapterId, Draft> drafts = new TreeMap<>();
  private final Map<ChapterId, Chapter> chapters = new TreeMap<>();
  private final Map<ChapterId, OwnText> texts = new TreeMap<>();
  private final Concordance concordance = new Concordance(new Catalogue());
  private long sequence;

  RandomSite(long seed) {
    random = new Random(seed);
    for (int at = 0; at < IDS; at++) {
      ids.add(new ChapterId(at % 11 == 10 ? "ru" : "en", one(FOLDERS) + "page" + at));
    }
    ids.set(0, new ChapterId("en", "ops"));
  }

  /** One change: a new chapter, an edit, a removal or a move. */
  Shift change() {
    sequence++;
    ChapterId id = ids.get(random.nextInt(IDS));
    Draft old = drafts.get(id);
    int dice = random.nextInt(20);
    if (old != null && dice == 0) {
      drop(id);
      return concordance.remove(id, sequence);
    }
    if (old != null && dice == 1) {
      drop(id);
      return concordance.file(Card.redirect(id, sequence, sequence, anyId()));
    }
    return put(old == null ? fresh(id) : edited(old));
  }

  private void drop(ChapterId id) {
    drafts.remove(id);
    chapters.remove(id);
    texts.remove(id);
  }

  private Shift put(Draft draft) {
    Chapter chapter = draft.chapter();
    OwnText text =
        OwnText.of(chapter, sequence, sequence, "hash", analyses.of(draft.id().language()));
    drafts.put(draft.id(), draft);
    chapters.put(draft.id(), chapter);
    texts.put(draft.id(), text);
    return concordance.file(text.card());
  }

  private Draft fresh(ChapterId id) {
    return new Draft(
        id,
        title(),
        aliases(),
        sections(),
        links(id),
        related(id),
        some(TECHNOLOGIES),
        some(PEOPLE));
  }

  private Draft edited(Draft old) {
    int what = random.nextInt(8);
    return new Draft(
        old.id(),
        what == 0 ? title() : old.title(),
        what == 7 ? aliases() : old.aliases(),
        what == 1 ? sections() : what == 2 ? oneMore(old.sections()) : old.sections(),
        what == 3 ? links(old.id()) : what == 4 ? oneLink(old.links()) : old.links(),
        what == 5 ? related(old.id()) : old.related(),
        what == 6 ? some(TECHNOLOGIES) : old.technologies(),
        what == 6 ? some(PEOPLE) : old.people());
  }

  private List<String> aliases() {
    return random.nextInt(3) > 0 ? List.of() : List.of(word(60));
  }

  private List<String> oneMore(List<String> sections) {
    List<String> more = new ArrayList<>(sections);
    more.add(sentence());
    return more;
  }

  private List<ChapterId> oneLink(List<ChapterId> links) {
    List<ChapterId> changed = new ArrayList<>(links);
    int at = random.nextInt(links.size() + 1);
    if (at < links.size() && random.nextBoolean()) {
      changed.remove(at);
    } else {
      changed.add(at, anyId());
    }
    return changed;
  }

  private String title() {
    return word(12) + " " + word(40);
  }

  private List<String> sections() {
    List<String> sections = new ArrayList<>();
    for (int left = random.nextInt(4); left >= 0; left--) {
      sections.add(sentence());
    }
    return sections;
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder("It");
    for (int left = random.nextInt(8); left >= 0; left--) {
      sentence.append(' ').append(word(60));
    }
    return sentence.append('.').toString();
  }

  /** Of words that no analysis changes; small numbers are likelier. */
  private String word(int most) {
    int number = (int) (most * random.nextDouble() * random.nextDouble());
    return "qu" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "m";
  }

  /** The first one lists nearly all, and most link to it: it is a hub, or nearly one. */
  private List<ChapterId> links(ChapterId id) {
    if (id.equals(ids.get(0))) {
      return ids.stream().filter(each -> random.nextInt(20) > 0).toList();
    }
    List<ChapterId> links = new ArrayList<>();
    int most = random.nextInt(10) == 0 ? 25 : 4;
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      links.add(anyId());
    }
    if (random.nextInt(4) > 0) {
      links.add(ids.get(0));
    }
    return links;
  }

  private List<ChapterId> related(ChapterId id) {
    ChapterId other = anyId();
    return random.nextInt(6) > 0 || other.equals(id) ? List.of() : List.of(other);
  }

  /** The first few are linked to more often. */
  private ChapterId anyId() {
    return ids.get((int) (IDS * random.nextDouble() * random.nextDouble()));
  }

  private List<String> some(String[] of) {
    List<String> some = new ArrayList<>();
    for (String each : of) {
      if (random.nextInt(5) == 0) {
        some.add(each);
      }
    }
    return some;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  Concordance concordance() {
    return concordance;
  }

  /** All live chapters. */
  Map<ChapterId, Chapter> chapters() {
    return chapters;
  }

  Map<ChapterId, OwnText> texts() {
    return texts;
  }
}
