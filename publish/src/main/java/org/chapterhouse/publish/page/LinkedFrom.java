package org.chapterhouse.publish.page;

import java.util.List;

/** A chapter that links here, with the sentences that do. */
public record LinkedFrom(String url, String title, List<Sentence> sentences) {

  public LinkedFrom {
    sentences = List.copyOf(sentences);
  }
}
