package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/**
 * A catalogue that tells, for each card filed in it, which links that gained, lost, broke or
 * mended: those of the card's own chapter, and those of any other that lead elsewhere now. What the
 * change marks is looked at before and after; nothing else can differ.
 */
public final class LinkChanges {

  private final Catalogue catalogue;
  private Map<WrittenLink, Found> before = Map.of();

  /**
   * @param catalogue from now on to be changed through this object only
   */
  public LinkChanges(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.beforeEachChange(marks -> before = linksOf(marks.chapters()));
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** As {@link Catalogue#load}: for filling the catalogue, when nobody asks what changed. */
  public void load(Card card) {
    catalogue.load(card);
  }

  /** As {@link Catalogue#file}. */
  public LinkChange file(Card card) {
    return changed(catalogue.file(card));
  }

  /** As {@link Catalogue#remove}. */
  public LinkChange remove(ChapterId id, long sequence) {
    return changed(catalogue.remove(id, sequence));
  }

  /** As {@link Catalogue#fileAsset}. */
  public LinkChange fileAsset(String path, long sequence, String contentHash) {
    return changed(catalogue.fileAsset(path, sequence, contentHash));
  }

  /** As {@link Catalogue#removeAsset}. */
  public LinkChange removeAsset(String path, long sequence) {
    return changed(catalogue.removeAsset(path, sequence));
  }

  private LinkChange changed(Marks marks) {
    if (marks.chapters().isEmpty()) {
      return LinkChange.NONE;
    }
    Map<WrittenLink, Found> after = linksOf(marks.chapters());
    Set<WrittenLink> links = new HashSet<>(before.keySet());
    links.addAll(after.keySet());
    List<LinkShift> shifts = new ArrayList<>();
    for (WrittenLink link : links) {
      Found then = before.getOrDefault(link, Found.ABSENT);
      Found now = after.getOrDefault(link, Found.ABSENT);
      if (!then.countsAs(now)) {
        shifts.add(new LinkShift(link, then, now));
      }
    }
    before = Map.of();
    // Sorted last: of all the links looked at, few have changed.
    shifts.sort(Comparator.comparing(LinkShift::link, WrittenLink.ORDER));
    return new LinkChange(shifts, marks.chapters());
  }

  private Map<WrittenLink, Found> linksOf(Collection<ChapterId> chapters) {
    Map<WrittenLink, Found> found = new HashMap<>();
    for (ChapterId id : chapters) {
      catalogue.card(id).ifPresent(card -> addLinks(card, found));
    }
    return found;
  }

  private void addLinks(Card card, Map<WrittenLink, Found> found) {
    for (CardLink link : card.links()) {
      WrittenLink written = new WrittenLink(card.id(), link, null);
      Found known = found.get(written);
      found.put(written, known == null ? find(card.id(), link) : known.onceMore());
    }
    for (CardFile file : card.files()) {
      WrittenLink written = new WrittenLink(card.id(), null, file);
      Found known = found.get(written);
      found.put(written, known == null ? find(file) : known.onceMore());
    }
  }

  private Found find(ChapterId source, CardLink link) {
    Resolution resolution = catalogue.resolve(source, link);
    return new Found(1, resolution.target().toString(), resolution.broken());
  }

  private Found find(CardFile file) {
    return catalogue
        .asset(file.candidates())
        .map(path -> new Found(1, path, null))
        .orElseGet(() -> new Found(1, file.candidates().get(0), BrokenReason.NO_SUCH_FILE));
  }
}
