package org.chapterhouse.linking.related;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.markdown.ChapterId;

/**
 * Something that relates a chapter to another and that a reason can tell. What titles and words
 * read like is looked up when it is told.
 */
sealed interface Evidence {

  /** The reason; empty when the chapter lacks the words to tell it. */
  Optional<Reason> told(Telling telling);

  /** Chapters whose titles the reason quotes. */
  default Set<ChapterId> quoted() {
    return Set.of();
  }

  /** The chapter links to the other. */
  record LinksTo() implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.linksTo());
    }
  }

  /** The other links to the chapter. */
  record LinkedFrom() implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.linkedFrom());
    }
  }

  /** Both name the same people. */
  record SamePeople(List<CardEntity> people) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.samePeople(people));
    }
  }

  /** Both name the same things. */
  record SharedEntities(List<CardEntity> entities) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.sharedEntities(entities));
    }
  }

  /** Some chapters link to both. */
  record CitedTogether(List<ChapterId> sources) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.citedTogether(sources));
    }

    @Override
    public Set<ChapterId> quoted() {
      return Set.copyOf(sources.subList(0, Math.min(sources.size(), Telling.QUOTED)));
    }
  }

  /** A chapter lists both close to each other. */
  record ListedTogether(ChapterId source) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.listedTogether(source));
    }

    @Override
    public Set<ChapterId> quoted() {
      return Set.of(source);
    }
  }

  /** Both link to some chapters. */
  record SharedLinks(List<ChapterId> targets) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.sharedLinks(targets));
    }

    @Override
    public Set<ChapterId> quoted() {
      return Set.copyOf(targets);
    }
  }

  /**
   * A chapter lies between them.
   *
   * @param onward whether links lead from the chapter to the other, rather than back
   */
  record SteppingStone(ChapterId between, boolean onward) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.steppingStone(between, onward));
    }

    @Override
    public Set<ChapterId> quoted() {
      return Set.of(between);
    }
  }

  /** Both titles have some stems. */
  record AlikeTitles(List<Long> stems) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return telling.alikeTitles(stems);
    }
  }

  /** Some stems are strong on both cards; the strongest first. */
  record SharedWords(List<Long> stems) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return telling.sharedWords(stems);
    }
  }

  /** Both are in a folder, which goes by its page's id. */
  record SameFolder(ChapterId folder) implements Evidence {
    @Override
    public Optional<Reason> told(Telling telling) {
      return Optional.of(telling.sameFolder(folder));
    }
  }
}
