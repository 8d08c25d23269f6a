package org.chapterhouse.linking.words;

import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.Lines;
import org.chapterhouse.markdown.ProseText;

/**
 * Takes words out of text in one language: Lucene's standard tokens, with Snowball's stems in
 * English and Russian and lower-cased in any other. The same text always gives the same tokens.
 * Keeps buffers and a bounded memory of word forms, so it is made once and belongs to one thread.
 */
public final class Analysis {
  private static final int LARGEST_KEPT = 1 << 20;

  private final WordForms forms;
  private final WordScan scan = new WordScan();
  private Manuscript manuscript = new Manuscript();

  private Analysis(Tongue tongue) {
    this.forms = new WordForms(tongue);
  }

  /**
   * Of a language.
   *
   * @param language a code like {@code en} or {@code en-us}; its first part counts
   */
  public static Analysis of(String language) {
    return new Analysis(Tongue.of(language));
  }

  /** Tokens of plain text, a title or the like, as one run; offsets are into the text. */
  public TokenRun tokens(String text) {
    char[] letters = text.toCharArray();
    TokenTable tokens = new TokenTable(text, Lines.of(text), 0);
    scan.start(letters, letters.length);
    int wordStart = 0;
    int gapStart = 0;
    while (scan.next()) {
      int start = scan.wordStart();
      boolean first = tokens.size() == 0;
      boolean startsSentence = first || Gaps.endsSentence(letters, wordStart, gapStart, start);
      int traits = startsSentence ? Trait.STARTS_SENTENCE : 0;
      traits |= first ? 0 : Trait.JOINED;
      traits |= !first && Gaps.parts(letters, gapStart, start) ? Trait.PARTED : 0;
      wordStart = start;
      gapStart = scan.wordEnd();
      tokens.add(forms.of(letters, start, gapStart), start, gapStart, traits);
    }
    tokens.trim();
    return new TokenRun(tokens, 0, tokens.size());
  }

  /** Tokens of a chapter's prose; offsets are into its source. */
  public Prose prose(Chapter chapter) {
    manuscript.write(ProseText.of(chapter));
    Prose prose = new ProseScan(manuscript, scan, forms, chapter).prose();
    if (manuscript.length() > LARGEST_KEPT) {
      manuscript = new Manuscript();
    }
    return prose;
  }
}
