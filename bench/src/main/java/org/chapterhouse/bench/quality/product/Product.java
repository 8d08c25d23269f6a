package org.chapterhouse.bench.quality.product;

import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Ties;

/** The product with a catalogue of those cards. Any number of threads may ask it. */
public final class Product {
  private final Catalogue catalogue = new Catalogue();

  public Product(Stream<Card> cards) {
    cards.forEach(catalogue::load);
  }

  /** {@code f} of a text. */
  public ChapterTies tie(ProductText text) {
    return Ties.tie(text.card(), text.links(), text.files(), catalogue);
  }
}
