package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;

/**
 * A chapter's card together with the links and files as its text has them, as a test would write
 * it.
 */
record Written(Card card, List<ChapterLink> links, List<FileReference> files) {

  static Written chapter(
      ChapterId id,
      long sequence,
      String title,
      List<String> headings,
      List<CardLink> links,
      List<CardEntity> entities,
      List<CardFile> files) {
    Card card =
        new Card(
            id, sequence, sequence, "hash", title, List.of(), headings, links, entities, files,
            null);
    return new Written(card, inText(links), filesInText(files));
  }

  static Written redirect(ChapterId id, long sequence, ChapterId to) {
    return new Written(Card.redirect(id, sequence, sequence, to), List.of(), List.of());
  }

  ChapterTies ties(Catalogue catalogue) {
    return Ties.tie(card, links, files, catalogue);
  }

  private static List<ChapterLink> inText(List<CardLink> links) {
    List<ChapterLink> inText = new ArrayList<>();
    for (CardLink link : links) {
      int at = inText.size();
      inText.add(
          new ChapterLink(
              "/" + link.candidates().get(0) + "#" + link.fragment(),
              link.candidates(),
              link.name(),
              link.fragment(),
              link.text(),
              "",
              "See " + link.text() + ".",
              at + 1,
              at * 10,
              at * 10 + 9));
    }
    return inText;
  }

  /** Each stands behind the link of the same number. */
  private static List<FileReference> filesInText(List<CardFile> files) {
    List<FileReference> inText = new ArrayList<>();
    for (CardFile file : files) {
      int at = inText.size();
      String path = file.candidates().get(0);
      inText.add(
          new FileReference(
              "/" + path,
              file.candidates(),
              "image",
              true,
              "See image.",
              at + 1,
              at * 10 + 5,
              at * 10 + 8));
    }
    return inText;
  }
}
