package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleVariantsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mesh: a story",
        "Mesh - a story",
        "Mesh – a story",
        "Mesh — a story",
        "Mesh | a story"
      })
  void dropsSubtitles(String title) {
    assertThat(TitleVariants.of(title)).containsExactly("Mesh");
  }

  @Test
  void keepsHyphensAndColonsWithinWords() {
    assertThat(TitleVariants.of("Blue-green std::vector")).isEmpty();
  }

  @Test
  void dropsParentheses() {
    assertThat(TitleVariants.of("Gateway (beta)")).containsExactly("Gateway");
  }

  @Test
  void takesAcronymsOutOfParentheses() {
    assertThat(TitleVariants.of("Function as a Service (FaaS)"))
        .containsExactly("Function as a Service", "FaaS");
  }

  @Test
  void takesWhatAnAcronymStandsForOutOfParentheses() {
    assertThat(TitleVariants.of("MFC (Microsoft Foundation Classes)"))
        .containsExactly("MFC", "Microsoft Foundation Classes");
  }
}
