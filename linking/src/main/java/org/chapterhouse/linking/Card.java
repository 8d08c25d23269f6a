package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's small summary of one chapter, made from the chapter's own text alone.
 *
 * @param id the chapter
 * @param revision revision the card was made from; carried, never computed with
 * @param sequence sequence of that revision; a card never replaces one with a higher sequence
 * @param contentHash SHA-256 in lower-case hex of the content
 * @param title title of the chapter
 * @param aliases other names, in declared order
 * @param headings heading ids and explicit anchors, in document order
 * @param links internal links, in document order
 * @param entities what the front matter and typed parts name, each key once, in declared order
 * @param files references to files of the site, in document order
 * @param words the words it is about
 * @param redirectTo the id the chapter moved to, then everything above but id, revision and
 *     sequence is empty; null on a live chapter's card
 */
public record Card(
    ChapterId id,
    long revision,
    long sequence,
    String contentHash,
    String title,
    List<String> aliases,
    List<String> headings,
    List<CardLink> links,
    List<CardEntity> entities,
    List<CardFile> files,
    CardWords words,
    @Nullable ChapterId redirectTo) {

  public Card {
    aliases = List.copyOf(aliases);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    entities = List.copyOf(entities);
    files = List.copyOf(files);
    if (redirectTo != null
        && !(links.isEmpty() && headings.isEmpty() && entities.isEmpty() && files.isEmpty())) {
      throw new IllegalArgumentException(id + " is a redirect and still has content on its card");
    }
  }

  /**
   * The card of a live chapter.
   *
   * @param words read of the chapter; {@link CardWords#NONE} for those who ask about links only
   */
  public static Card of(
      Chapter chapter, long revision, long sequence, String contentHash, CardWords words) {
    return of(chapter, revision, sequence, contentHash, words, DeclaredEntities.of(chapter));
  }

  static Card of(
      Chapter chapter,
      long revision,
      long sequence,
      String contentHash,
      CardWords words,
      List<DeclaredEntity> declared) {
    return new Card(
        chapter.id(),
        revision,
        sequence,
        contentHash,
        chapter.title(),
        chapter.frontMatter().aliases(),
        chapter.anchors(),
        chapter.links().stream()
            .map(link -> new CardLink(link.candidates(), link.fragment(), link.text(), link.name()))
            .toList(),
        DeclaredEntities.distinct(declared),
        chapter.files().stream().map(file -> new CardFile(file.candidates())).toList(),
        words,
        null);
  }

  /** The card of a chapter that moved away. */
  public static Card redirect(ChapterId id, long revision, long sequence, ChapterId to) {
    return new Card(
        id,
        revision,
        sequence,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        CardWords.NONE,
        to);
  }

  /** Whether a chapter stands behind this card, rather than a redirect. */
  public boolean isLive() {
    return redirectTo == null;
  }
}
