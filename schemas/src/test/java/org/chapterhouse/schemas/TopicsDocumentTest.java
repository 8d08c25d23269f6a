package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/topics.md");
  private static final String WAY_OUT =
      "docs/topics.md is out of date: run ./mvnw test -pl schemas -am"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=TopicsDocumentTest -Dregenerate";

  @Test
  void equalsTheCatalogue() throws IOException {
    String expected = new TopicCatalogue(6, (short) 1).toMarkdown();

    if (System.getProperty("regenerate") != null) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, expected);
    }

    assertThat(DOCUMENT).as(WAY_OUT).exists();
    assertThat(Files.readString(DOCUMENT)).as(WAY_OUT).isEqualTo(expected);
  }
}
