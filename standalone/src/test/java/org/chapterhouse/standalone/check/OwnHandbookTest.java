package org.chapterhouse.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OwnHandbookTest {

  @Test
  void hasNoErrorAndNoBrokenLink() {
    StringWriter out = new StringWriter();

    int exit =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(out, true))
            .execute("../content");

    assertThat(exit).as(out.toString()).isZero();
  }
}
