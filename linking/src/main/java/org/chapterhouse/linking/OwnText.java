package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.ChosenChapter;
import org.chapterhouse.markdown.FileReference;
import org.chapterhouse.markdown.Heading;
import org.chapterhouse.markdown.OutwardLink;
import org.chapterhouse.markdown.RejectedChapter;

/**
 * All that {@code f} takes of a chapter's own text. The text itself and its syntax tree can be let
 * go once they are read.
 *
 * @param card its card
 * @param path its file
 * @param title the words of its title
 * @param links its links, in the card's order
 * @param files its references to files, in the card's order
 * @param outward its links that lead to no part of the site, in document order
 * @param chosen chapters its editor relates it to
 * @param notLinked chapters its editor never wants to see offered as mentions
 * @param declared where it declares entities
 * @param headings its headings, in document order
 * @param prose its words that may name other chapters
 */
public record OwnText(
    Card card,
    String path,
    TokenRun title,
    List<ChapterLink> links,
    List<FileReference> files,
    List<OutwardLink> outward,
    List<ChosenChapter> chosen,
    List<RejectedChapter> notLinked,
    List<DeclaredEntity> declared,
    List<Heading> headings,
    Prose prose) {

  public OwnText {
    links = List.copyOf(links);
    files = List.copyOf(files);
    outward = List.copyOf(outward);
    chosen = List.copyOf(chosen);
    notLinked = List.copyOf(notLinked);
    declared = List.copyOf(declared);
    headings = List.copyOf(headings);
  }

  /**
   * Reads it out of a chapter.
   *
   * @param analysis that of the chapter's language
   */
  public static OwnText of(
      Chapter chapter, long revision, long sequence, String contentHash, Analysis analysis) {
    Prose prose = analysis.prose(chapter);
    List<DeclaredEntity> declared = DeclaredEntities.of(chapter);
    CardWords words = CardWords.of(chapter, prose, analysis);
    return new OwnText(
        Card.of(chapter, revision, sequence, contentHash, words, declared),
        chapter.path(),
        analysis.tokens(chapter.title()),
        chapter.links(),
        chapter.files(),
        chapter.outward(),
        chapter.chosen(),
        chapter.notLinked(),
        declared,
        chapter.headings(),
        prose);
  }

  /** The same with an equal card in place of its own. */
  public OwnText with(Card equal) {
    return new OwnText(
        equal, path, title, links, files, outward, chosen, notLinked, declared, headings, prose);
  }
}
