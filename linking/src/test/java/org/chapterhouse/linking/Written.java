package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;

/** A chapter's card together with the links as its text has them, as a test would write it. */
record Written(Card card, List<ChapterLink> links) {

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
    return new Written(card, inText(links));
  }

  static Written redirect(ChapterId id, long sequence, ChapterId to) {
    return new Written(Card.redirect(id, sequence, sequence, to), List.of());
  }

  ChapterTies ties(Catalogue catalogue) {
    return Ties.tie(card, links, catalogue);
  }

  private static List<ChapterLink> inText(List<CardLink> links) {
    List<ChapterLink> inText = new ArrayList<>();
    for (CardLink link : links) {
      int at = inText.size();
      inText.add(
          new ChapterLink(
              "/" + link.candidates().get(0) + "#" + link.fragment(),
              link.candidates(),
              "",
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
}
