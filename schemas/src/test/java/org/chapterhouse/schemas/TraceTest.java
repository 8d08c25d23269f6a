package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

  @Test
  void keepsTheTraceAndItsFlagsAndMakesANewSpan() {
    String next = Trace.next(PARENT);

    assertThat(next).matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00");
    assertThat(next).isNotEqualTo(PARENT);
  }

  @Test
  void startsAnewWhereTheParentIsMalformed() {
    String zeroTrace = PARENT.replaceFirst("[0-9a-f]{32}", "0".repeat(32));

    assertThat(Trace.next(zeroTrace)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(Trace.next("nonsense")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(Trace.next(null)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }
}
