package org.chapterhouse.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityMapTest {

  private static List<CommunityCard> cards(int count) {
    List<CommunityCard> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String title = "Service mesh and \ud83d\ude00 everything about it, number " + i;
      cards.add(new CommunityCard("/graph?community=" + i, title, 1 + i * i, List.of(), List.of()));
    }
    return cards;
  }

  @Test
  void circlesNeverOverlapOrLeaveTheFrame() {
    CommunityMap map = CommunityMap.of(cards(40));

    assertThat(map.circles()).hasSize(24);
    for (CommunityMap.Circle one : map.circles()) {
      assertThat(one.x() - one.radius()).isGreaterThan(map.left());
      assertThat(one.x() + one.radius()).isLessThan(map.left() + map.width());
      assertThat(one.y() - one.radius()).isGreaterThan(map.top());
      assertThat(one.y() + one.radius()).isLessThan(map.top() + map.height());
      for (CommunityMap.Circle other : map.circles()) {
        double apart = Math.hypot(one.x() - other.x(), one.y() - other.y());
        assertThat(one.equals(other) || apart > one.radius() + other.radius()).isTrue();
      }
    }
  }

  @Test
  void isTheSameForTheSameCommunities() {
    assertThat(CommunityMap.of(cards(12))).isEqualTo(CommunityMap.of(cards(12)));
  }

  @Test
  void keepsNamesWithinTheirCircles() {
    for (CommunityMap.Circle circle : CommunityMap.of(cards(20)).circles()) {
      assertThat(circle.lines()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
      assertThat(circle.lines())
          .allSatisfy(
              line -> {
                assertThat(line.y())
                    .isBetween(circle.y() - circle.radius(), circle.y() + circle.radius());
                assertThat(line.text().codePointCount(0, line.text().length()) * 8)
                    .isLessThanOrEqualTo(2 * circle.radius());
              });
    }
  }

  @Test
  void oneCommunityIsNoPicture() {
    assertThat(CommunityMap.of(List.of()).isWorthwhile()).isFalse();
    assertThat(CommunityMap.of(cards(1)).isWorthwhile()).isFalse();
  }
}
