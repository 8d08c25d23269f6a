package org.chapterhouse.publish.page;

/** A sentence around a link; the three parts joined are the sentence. */
public record Sentence(String before, String link, String after) {

  /** Parts a sentence at the first place where the link's text stands. */
  static Sentence around(String text, String sentence) {
    int at = text.isEmpty() ? -1 : sentence.indexOf(text);
    return at < 0
        ? new Sentence(sentence, "", "")
        : new Sentence(sentence.substring(0, at), text, sentence.substring(at + text.length()));
  }
}
