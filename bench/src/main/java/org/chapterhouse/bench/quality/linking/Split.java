package org.chapterhouse.bench.quality.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.markdown.ChapterId;

/**
 * Which chapters of a corpus are used for what: 60 % training, 20 % dev, 20 % test, by a hash of id
 * and seed.
 */
public final class Split {
  private final Map<ChapterId, Fold> folds = new HashMap<>();

  public Split(List<ChapterId> chapters, int seed) {
    List<ChapterId> mixed =
        chapters.stream().sorted(Comparator.comparing(id -> hash(seed + ":" + id))).toList();
    for (int at = 0; at < mixed.size(); at++) {
      long tenths = at * 10L / mixed.size();
      folds.put(mixed.get(at), tenths < 6 ? Fold.TRAINING : tenths < 8 ? Fold.DEV : Fold.TEST);
    }
  }

  /** Of all chapters of a part. */
  public static Split of(CorpusPart part, int seed) {
    return new Split(part.chapters().stream().map(CorpusChapter::id).toList(), seed);
  }

  /** SHA-256 of a text in hex. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Whether a chapter keeps its links while some are judged: nothing of the test is seen before it
   * is judged, and then all else is.
   */
  public boolean keeps(ChapterId id, Fold judged) {
    Fold fold = of(id);
    return fold == Fold.TRAINING || (judged == Fold.TEST && fold == Fold.DEV);
  }

  /** What a chapter is used for. */
  public Fold of(ChapterId id) {
    Fold fold = folds.get(id);
    if (fold == null) {
      throw new IllegalArgumentException(id + " is no chapter of this corpus");
    }
    return fold;
  }
}
