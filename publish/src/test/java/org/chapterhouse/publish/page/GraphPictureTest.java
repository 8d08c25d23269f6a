package org.chapterhouse.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphPictureTest {

  private static List<TitledLink> links(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TitledLink("/en/" + i, "😀".repeat(i * 5) + i))
        .toList();
  }

  @Test
  void staysWithinItsFrame() {
    for (int incoming = 0; incoming < 10; incoming++) {
      GraphPicture picture = GraphPicture.of("T", links(incoming), links(9 - incoming));
      assertThat(picture.incoming()).hasSize(Math.min(7, incoming));
      assertThat(picture.incoming())
          .allSatisfy(node -> assertThat(node.y()).isBetween(10, picture.height() - 10));
    }
    assertThat(GraphPicture.of("T", List.of(), List.of()).isEmpty()).isTrue();
  }

  @Test
  void cutsLongTitlesBetweenCharacters() {
    GraphPicture picture = GraphPicture.of("T", List.of(), links(7));

    assertThat(picture.outgoing().get(6).label()).isEqualTo("😀".repeat(25) + "…");
    assertThat(picture.outgoing().get(6).title()).endsWith("6");
  }
}
