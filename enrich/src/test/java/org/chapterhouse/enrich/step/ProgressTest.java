package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Partitions SECOND_OF_THREE = new Partitions(1, 3, String::length);

  private final RollbackStore<EnrichProgress> store = new RollbackStore<>();
  private final List<EnrichProgress> written = new ArrayList<>();

  @Test
  void isWrittenOnceEvenWhenThereIsNothingToTell() {
    Progress progress = new Progress(SECOND_OF_THREE, store);
    progress.publish(outlet(), 0);
    progress.publish(outlet(), 0);
    assertThat(written).hasSize(1);
    assertThat(written.get(0).getCardsFiled()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void isWrittenAgainWhenANumberChanged() {
    Progress progress = new Progress(SECOND_OF_THREE, store);
    progress.publish(outlet(), 0);
    progress.publish(outlet(), 5);
    assertThat(written).extracting(EnrichProgress::getLowestMark).containsExactly(0L, 5L);
  }

  @Test
  void countsOrdinalsWithoutGapsAfterARestart() {
    new Progress(SECOND_OF_THREE, store).nextOrdinal();
    assertThat(new Progress(SECOND_OF_THREE, store).nextOrdinal()).isEqualTo(2);
  }

  @Test
  void namesTheNextOffsetToBeShelved() {
    Progress progress = new Progress(SECOND_OF_THREE, store);
    progress.shelved(41);
    progress.publish(outlet(), 0);
    assertThat(written.get(0).getShelvedOffset()).isEqualTo(42);
  }

  @Test
  void countsCardsByTheTaskThatWroteThem() {
    Progress progress = new Progress(SECOND_OF_THREE, store);
    progress.filed(new CardOrigin(2, 17, 99, false));
    progress.publish(outlet(), 0);
    assertThat(written.get(0).getCardsFiled()).containsExactly(0L, 0L, 17L);
  }

  private Outlet outlet() {
    return new Outlet() {
      @Override
      public void card(String id, @Nullable ChapterCard card, CardOrigin origin) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void ties(String id, @Nullable ChapterTies ties) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void edge(String key, @Nullable GraphEdge edge) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void node(String key, @Nullable GraphNode node) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void progress(EnrichProgress progress) {
        written.add(progress);
      }

      @Override
      public void unreadable(String complaint) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
