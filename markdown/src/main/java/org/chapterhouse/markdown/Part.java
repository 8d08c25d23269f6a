package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A part of a chapter's text: what stands above the first heading, or a heading with what is below
 * it up to the next part. Headings below a plain section are parts of their own, headings of cards
 * are not.
 */
public sealed interface Part {

  /** What it is. */
  PartKind kind();

  /** Its heading; empty for the introduction only. */
  Optional<Heading> heading();

  /** All of it but the heading, typed content included. */
  Fragment body();

  /** Line in the file where it starts, from 1. */
  default int line() {
    return heading().map(Heading::line).orElseGet(() -> body().line());
  }

  /** What stands above the first heading. */
  record Introduction(Fragment body) implements Part {
    @Override
    public PartKind kind() {
      return PartKind.INTRODUCTION;
    }

    @Override
    public Optional<Heading> heading() {
      return Optional.empty();
    }
  }

  /** A heading without a kind. */
  record Section(Heading head, Fragment body) implements Part {
    @Override
    public PartKind kind() {
      return PartKind.SECTION;
    }

    @Override
    public Optional<Heading> heading() {
      return Optional.of(head);
    }
  }

  /**
   * Cards next to each other.
   *
   * @param lead what stands above the first card
   * @param cards in order, at least one
   */
  record Cards(Heading head, Fragment body, Fragment lead, List<Card> cards) implements Part {
    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public PartKind kind() {
      return PartKind.CARDS;
    }

    @Override
    public Optional<Heading> heading() {
      return Optional.of(head);
    }
  }

  /** A card. */
  record Card(Heading head, Fragment text) {}

  /**
   * A section about a list.
   *
   * @param kind any kind from {@link PartKind#TIMELINE} on
   * @param lead what stands above the list
   * @param items its entries, in order
   * @param after what stands below the list
   */
  record Listing(
      PartKind kind, Heading head, Fragment body, Fragment lead, List<Item> items, Fragment after)
      implements Part {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Heading> heading() {
      return Optional.of(head);
    }

    /** The entries of a timeline; empty for other kinds. */
    public List<Milestone> milestones() {
      return only(Milestone.class);
    }

    /** The entries of a list of participants; empty for other kinds. */
    public List<Participant> participants() {
      return only(Participant.class);
    }

    /** Pitfalls or recommendations; empty for other kinds. */
    public List<Point> points() {
      return only(Point.class);
    }

    /** The entries of a list of references; empty for other kinds. */
    public List<Citation> citations() {
      return only(Citation.class);
    }

    /** The entries of a list of related chapters; empty for other kinds. */
    public List<Relation> relations() {
      return only(Relation.class);
    }

    private <T> List<T> only(Class<T> type) {
      return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  /** An entry of a {@link Listing}; which kind of entry goes by the kind of the section. */
  sealed interface Item {
    /** The entry as it stands, lead included. */
    Fragment body();
  }

  /**
   * An entry of a timeline.
   *
   * @param when as written, for example {@code 2011} or {@code May 2018}
   * @param date year, month or day of it as ISO 8601 writes them; empty when none is told
   * @param title what happened; may be empty
   * @param text more about it; may be empty
   */
  record Milestone(Fragment body, String when, String date, Fragment title, Fragment text)
      implements Item {}

  /**
   * A person or organisation taking part.
   *
   * @param name plain
   * @param role may be empty
   */
  record Participant(Fragment body, String name, Fragment role) implements Item {}

  /** A pitfall or a recommendation. */
  record Point(Fragment body) implements Item {}

  /**
   * A reference.
   *
   * @param title text of the first link, else of the whole entry
   * @param url destination of that link as written; empty when there is none
   * @param text what follows the link; may be empty
   */
  record Citation(Fragment body, String title, String url, Fragment text) implements Item {}

  /**
   * A chapter the editor relates this one to.
   *
   * @param title text of the link
   * @param href the link's destination, as in the {@link ChapterLink} of the same place, if it can
   *     lead to a chapter
   * @param reason the editor's own; may be empty
   */
  record Relation(Fragment body, String title, String href, Fragment reason) implements Item {}
}
