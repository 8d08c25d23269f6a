package org.chapterhouse.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody can read the site: WCAG 2.2, level AA, worked out from the colours of the styles. */
class ContrastTest {

  private static final double AA = 4.5;
  private static final String CSS =
      new String(new Assets().find("site.css").orElseThrow().content(), StandardCharsets.UTF_8);
  private static final Pattern PAIR =
      Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

  /** Colours by name, of the light theme (0) or the dark one (1). */
  private static Map<String, Integer> colours(int theme) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher pairs = PAIR.matcher(CSS);
    while (pairs.find()) {
      colours.put(pairs.group(1), Integer.parseInt(pairs.group(2 + theme), 16));
    }
    return colours;
  }

  /** Relative luminance, as WCAG 2.2 defines it. */
  private static double luminance(int colour) {
    double red = channel(colour >> 16 & 255);
    double green = channel(colour >> 8 & 255);
    double blue = channel(colour & 255);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static double channel(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** What {@code color-mix(in srgb, tone share, paper)} makes. */
  private static int mixed(int tone, int paper, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = (tone >> shift & 255) * share + (paper >> shift & 255) * (1 - share);
      mixed |= (int) Math.round(channel) << shift;
    }
    return mixed;
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, raised",
    "ink, sunken",
    "ink, mark",
    "quiet, paper",
    "quiet, raised",
    "quiet, sunken",
    "link, paper",
    "link, raised",
    "link, sunken",
    "accent, paper",
    "accent, raised",
    "accent, sunken",
    "on-accent, accent",
    "warn, paper",
    "warn, raised",
    "tip, raised",
    "warning, raised",
    "caution, raised"
  })
  void textStandsOutFromItsGround(String text, String ground) {
    for (int theme = 0; theme < 2; theme++) {
      Map<String, Integer> colours = colours(theme);
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("%s on %s, theme %d", text, ground, theme)
          .isGreaterThanOrEqualTo(AA);
    }
  }

  @ParameterizedTest
  @CsvSource({"note", "tip", "important", "warning", "caution"})
  void callOutsCanBeRead(String tone) {
    for (int theme = 0; theme < 2; theme++) {
      Map<String, Integer> colours = colours(theme);
      int ground = mixed(colours.get(tone), colours.get("paper"), 0.07);
      for (String text : new String[] {tone, "ink", "link"}) {
        assertThat(contrast(colours.get(text), ground))
            .as("%s on a %s, theme %d", text, tone, theme)
            .isGreaterThanOrEqualTo(AA);
      }
    }
  }

  @Test
  void keepsPagesLight() {
    Assets assets = new Assets();
    int bytes = 0;
    for (String name : new String[] {"site.css", "theme.js", "live.js", "tracking.js"}) {
      bytes += assets.find(name).orElseThrow().content().length;
    }
    assertThat(bytes).isLessThan(64_000);
    assertThat(CSS).doesNotContain("@import", "url(http", "@font-face");
  }
}
