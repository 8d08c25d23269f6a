package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitisingTest {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "form",
          "button",
          "svg",
          "math",
          "meta",
          "link",
          "base",
          "frame",
          "frameset",
          "applet",
          "template",
          "noscript",
          "textarea",
          "select",
          "video",
          "audio",
          "source",
          "xmp",
          "plaintext");
  private static final Set<String> ADDRESSES = Set.of("href", "src");

  private final ChapterRenderer renderer = new ChapterRenderer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//e.org/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=' \u0001javascript:alert(1)'>x</a>",
        "<a href=\"vbscript:x\">x</a> <a href=\"data:text/html,x\">x</a>",
        "[x](javascript:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](JaVaScRiPt:alert(1)) ![x](javascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "<javascript:alert(1)>",
        "[x](x.md \"\\\" onmouseover=alert(1) \\\"\")",
        "[x](x.md#\" onmouseover=alert(1) \")",
        "[x](<x.md#\"onmouseover=alert(1)>)",
        "<a href='x.md#\" onmouseover=alert(1) \"'>x</a>",
        "<a href=x.md\" onclick=alert(1)>x</a>",
        "# x {#\"onclick=alert(1)}",
        "# <img src=x onerror=alert(1)> {#i}",
        "[[x|<img src=x onerror=alert(1)>]]",
        "[[\" onclick=alert(1) x=\"]]",
        "```\" onclick=\"alert(1)\nx\n```",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<style>*{display:none}</style>",
        "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
        "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<form action=x><input name=a><input type=image src=x><button>b</button></form>",
        "<input type=checkbox onclick=alert(1) autofocus>",
        "<base href=//e.org/><meta http-equiv=refresh content='0;url=//e.org'>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<xmp><img src=x onerror=alert(1)></xmp><plaintext>",
        "<details ontoggle=alert(1) open><summary onclick=alert(1)>x</summary></details>",
        "{{<script>alert(1)</script>}}",
        "|a|\n|-|\n|<img src=x onerror=alert(1)>|",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->",
        "<a href=\"https://e.org\" target=_blank ping=//e.org>x</a>",
      })
  void leavesNothingThatActs(String text) {
    assertThat(whatActs(text)).isEmpty();
  }

  @Test
  void wouldNoticeAHandlerAScriptAddressAndAScript() {
    String html = "<p onclick=x>a</p><a href=' JavaScript:x'>b</a><script>c</script>";

    assertThat(whatActsIn(html)).hasSize(3);
  }

  @Test
  void keepsIdsFromBreakingOut() {
    String html = rendered("<p id='a\" onclick=\"b'>x</p>");

    assertThat(html).doesNotContain("onclick");
  }

  @Test
  void leavesNothingThatActsOfAnyKnownPayload() throws IOException {
    Path payloads = shared().resolve("hostile").resolve("xss-payloads.txt");
    assumeTrue(Files.isReadable(payloads), "no payloads at " + payloads);

    List<String> acting = new ArrayList<>();
    for (String payload : Files.readAllLines(payloads)) {
      Stream.of(payload, "[x](" + payload + ")", "<a href=\"x.md\" " + payload, "# a " + payload)
          .filter(text -> !whatActs(text).isEmpty())
          .forEach(acting::add);
    }

    assertThat(acting).isEmpty();
  }

  /** The folder of shared test material: a setting, else beside the project. */
  private static Path shared() {
    String setting =
        System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    return setting != null ? Path.of(setting) : Path.of("..", "..", "shared").toAbsolutePath();
  }

  private List<String> whatActs(String text) {
    return whatActsIn(rendered(text));
  }

  private String rendered(String text) {
    return renderer.render(
        Read.chapter(text),
        LinkTargets.of(
            link -> Optional.of("/" + link.candidates().get(0)),
            file -> Optional.of("/files/" + file.candidates().get(0))));
  }

  private static List<String> whatActsIn(String html) {
    List<String> acting = new ArrayList<>();
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      if (NEVER.contains(element.normalName())) {
        acting.add(element.outerHtml());
      }
      for (Attribute attribute : element.attributes()) {
        if (acts(attribute)) {
          acting.add(element.outerHtml());
        }
      }
    }
    return acting;
  }

  private static boolean acts(Attribute attribute) {
    String name = attribute.getKey();
    String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    boolean leadsAstray =
        ADDRESSES.contains(name)
            && value.matches("[a-z][a-z0-9+.-]*:.*")
            && !value.matches("(https?|mailto):.*");
    return name.startsWith("on")
        || Set.of("style", "srcdoc", "action", "target", "ping", "autofocus").contains(name)
        || leadsAstray;
  }
}
