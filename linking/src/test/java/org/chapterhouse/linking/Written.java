package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.Stems;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;

/**
 * A chapter's card together with the links and files as its text has them, as a test would write
 * it.
 */
record Written(Card card, OwnText text, String prose) {
  private static final Analysis ENGLISH = Analysis.of("en");

  static Written chapter(
      ChapterId id,
      long sequence,
      String title,
      List<String> aliases,
      List<String> headings,
      List<CardLink> links,
      List<CardEntity> entities,
      List<CardFile> files,
      String prose) {
    TokenRun run = ENGLISH.tokens(prose);
    TokenRun titled = ENGLISH.tokens(title);
    Card card =
        new Card(
            id,
            sequence,
            sequence,
            "hash",
            title,
            aliases,
            headings,
            links,
            entities,
            files,
            words(titled, run),
            null);
    OwnText text =
        new OwnText(
            card,
            id + ".md",
            titled,
            inText(links),
            filesInText(files),
            List.of(),
            List.of(),
            List.of(),
            entities.stream().map(entity -> new DeclaredEntity(entity, 0)).toList(),
            List.of(),
            run.size() == 0 ? Prose.NONE : new Prose(List.of(run)));
    return new Written(card, text, prose);
  }

  private static CardWords words(TokenRun... runs) {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (TokenRun run : runs) {
      for (int at = 0; at < run.size(); at++) {
        counts.merge(run.stem(at), 1, Integer::sum);
      }
    }
    long[] stems = counts.keySet().stream().mapToLong(Long::longValue).toArray();
    byte[] weights = new byte[stems.length];
    for (int at = 0; at < stems.length; at++) {
      weights[at] = (byte) Math.min(CardWords.HEAVIEST, counts.get(stems[at]));
    }
    int[] all = LongStream.of(stems).mapToInt(Stems::shortHash).sorted().distinct().toArray();
    return new CardWords(stems, weights, all);
  }

  static Written redirect(ChapterId id, long sequence, ChapterId to) {
    Card card = Card.redirect(id, sequence, sequence, to);
    OwnText nothing =
        new OwnText(
            card,
            "",
            ENGLISH.tokens(""),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Prose.NONE);
    return new Written(card, nothing, "");
  }

  List<ChapterLink> links() {
    return text.links();
  }

  List<FileReference> files() {
    return text.files();
  }

  Tied tied(Concordance concordance) {
    return Ties.tie(text, concordance, Density.STANDARD);
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
