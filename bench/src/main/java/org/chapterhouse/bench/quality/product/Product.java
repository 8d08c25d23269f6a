package org.chapterhouse.bench.quality.product;

import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;

/** The product with a catalogue of those cards. Any number of threads may ask it. */
public final class Product {
  private final Concordance concordance;

  public Product(Stream<Card> cards) {
    Catalogue catalogue = new Catalogue();
    cards.forEach(catalogue::load);
    concordance = new Concordance(catalogue);
  }

  public Concordance concordance() {
    return concordance;
  }

  /** {@code f} of a text. */
  public ChapterTies tie(OwnText text) {
    return Ties.tie(text, concordance, Density.STANDARD).ties();
  }
}
