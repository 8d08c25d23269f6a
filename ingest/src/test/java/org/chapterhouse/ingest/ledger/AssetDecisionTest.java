package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.ledger.EditExamples.MAX_CONTENT;
import static org.chapterhouse.ingest.ledger.EditExamples.at;
import static org.chapterhouse.ingest.ledger.EditExamples.put;
import static org.chapterhouse.ingest.ledger.EditExamples.putAsset;
import static org.chapterhouse.ingest.ledger.EditExamples.removeAsset;

import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.junit.jupiter.api.Test;

/** What decisions about assets say, beside being accepted or refused. */
final class AssetDecisionTest {

  private final Book book = new Book(new Ledger(EditExamples.rules(), MAX_CONTENT));

  @Test
  void writesTheBytesWithTheirHashAndRevision() {
    AssetUpdated written = book.decide(putAsset("a/b.png", "one").build()).assets().get(0);

    assertThat(written.getPath()).isEqualTo("a/b.png");
    assertThat(written.getState()).isEqualTo(AssetState.PRESENT);
    assertThat(written.getRevision()).isEqualTo(1);
    assertThat(written.getContent()).isEqualTo(EditExamples.bytes("one"));
    assertThat(written.getContentHash()).isEqualTo(ContentHash.of(EditExamples.bytes("one")));
  }

  @Test
  void namesKindAndPathInEveryDecision() {
    EditDecided accepted = book.decide(putAsset("a/b.png", "one").build()).decided();
    EditDecided refused = book.decide(putAsset("a/b.png", "two").build()).decided();
    EditDecided removed = book.decide(at(removeAsset("a/b.png"), 1).build()).decided();

    assertThat(accepted.getKind()).isEqualTo(EditKind.PUT_ASSET);
    assertThat(removed.getKind()).isEqualTo(EditKind.REMOVE_ASSET);
    assertThat(accepted.getPath()).isEqualTo("a/b.png");
    assertThat(refused.getPath()).isEqualTo("a/b.png");
    assertThat(removed.getPath()).isEqualTo("a/b.png");
    assertThat(accepted.getChapterId()).isEmpty();
  }

  @Test
  void sharesOneTotalOrderWithChapters() {
    long first = book.decide(putAsset("a/b.png", "one").build()).decided().getSequence();
    long second = book.decide(put("en/a", "one").build()).decided().getSequence();
    long third = book.decide(putAsset("a/c.png", "one").build()).decided().getSequence();

    assertThat(new long[] {first, second, third}).containsExactly(1, 2, 3);
  }

  @Test
  void countsOnAfterARemoval() {
    book.decide(putAsset("a/b.png", "one").build());
    book.decide(at(removeAsset("a/b.png"), 1).build());

    assertThat(book.decide(putAsset("a/b.png", "one").build()).decided().getRevision())
        .isEqualTo(3);
  }

  @Test
  void keepsNoBytesInTheLedgersMemory() {
    book.decide(putAsset("a/b.png", "one").build());

    assertThat(book.latestAsset("a/b.png").orElseThrow().getContent().remaining()).isZero();
  }
}
