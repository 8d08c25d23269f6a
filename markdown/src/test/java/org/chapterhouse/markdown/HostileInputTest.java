package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Reads input that others have collected to break things; skipped where it is not there. */
class HostileInputTest {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align",
          "alt",
          "aria-label",
          "aria-labelledby",
          "checked",
          "class",
          "colspan",
          "data-footnote-ref",
          "data-footnote-backref",
          "datetime",
          "disabled",
          "height",
          "href",
          "id",
          "lang",
          "loading",
          "name",
          "open",
          "role",
          "rowspan",
          "src",
          "start",
          "title",
          "type",
          "width",
          "rel");
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
          "base",
          "link",
          "meta",
          "video",
          "audio",
          "source",
          "textarea",
          "select",
          "template",
          "noscript");
  private static final Pattern JSON_STRING = Pattern.compile("(?m)^\\s*\"(.*)\",?\\s*$");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");
  private static final LinkTargets TARGETS =
      LinkTargets.of(
          link -> Optional.of("/" + link.candidates().get(0)),
          file -> Optional.of("/files/1/" + file.candidates().get(0)));

  private static final List<UnaryOperator<String>> PLACES =
      List.of(
          text -> text,
          text -> "[x](" + text + ")",
          text -> "![" + text + "](" + text + ".png)",
          text -> "<a href=\"" + text + "\">x</a> <img src=\"" + text + "\" alt='" + text + "'>",
          text -> "<div>\n<img src='" + text + ".png'><a href='" + text + "'>" + text + "</a>",
          text -> "# " + text + " {#" + text + "}",
          text -> "[[" + text + "]] [[a#" + text + "|" + text + "]]",
          text -> "> [!NOTE] " + text + "\n> " + text,
          text -> ":::tip " + text + "\n" + text + "\n:::\n:::" + text,
          text -> "## T {.timeline}\n\n- **2011: " + text + "** " + text,
          text -> "## T {.related}\n\n- [" + text + "](" + text + "): " + text,
          text -> "{{< " + text + " >}} {% " + text + " %} [!INCLUDE [" + text + "](x)]",
          text -> "---\n" + text + "\n---\n",
          text -> "---\ntitle: " + text + "\nsummary: '" + text + "'\n---\n",
          text -> "---\nsource: {url: \"" + text + "\"}\nrelated: ['" + text + "']\n---\n",
          text -> "---\nslug: '" + text.replace("'", "''") + "'\n---\n[x](y.md)");

  private final ChapterRenderer renderer = new ChapterRenderer();
  private final List<String> harm = new ArrayList<>();

  private static Path hostile(String name) {
    String setting =
        System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    Path shared = setting != null ? Path.of(setting) : Path.of("..", "..", "shared");
    Path path = shared.toAbsolutePath().resolve("hostile").resolve(name);
    assumeTrue(Files.exists(path), "nothing hostile at " + path);
    return path;
  }

  @Test
  void doesNoHarmAsNaughtyStringsAnywhere() throws IOException {
    List<String> strings =
        JSON_STRING
            .matcher(Files.readString(hostile("naughty-strings.json")))
            .results()
            .map(match -> unescaped(match.group(1)))
            .toList();

    for (String text : strings) {
      PLACES.forEach(place -> look("en/a/page.md", place.apply(text)));
      look("en/" + text + ".md", text);
    }

    assertThat(strings).hasSizeGreaterThan(400);
    assertThat(harm).isEmpty();
  }

  @Test
  void doesNoHarmAsKnownPayloadsInTurnInEveryPlace() throws IOException {
    List<String> payloads = Files.readAllLines(hostile("xss-payloads.txt"));

    for (int i = 0; i < payloads.size(); i++) {
      look("en/a/page.md", PLACES.get(i % PLACES.size()).apply(payloads.get(i)));
      look("en/a/page.md", PLACES.get((i / 3 + 7) % PLACES.size()).apply(payloads.get(i)));
    }

    assertThat(harm).isEmpty();
  }

  @Test
  void doesNoHarmAsOddYamlAndJson() throws IOException {
    for (String folder : List.of("yaml", "json")) {
      try (Stream<Path> files = Files.walk(hostile(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          byte[] content = Files.readAllBytes(file);
          String text = new String(content, StandardCharsets.UTF_8);
          look("en/a/page.md", content);
          look("en/a/page.md", "---\n" + text + "\n---\nText.");
          look("en/a/page.md", "---\nfilm: " + text + "\n---\nText.");
          SiteFileReading site = SiteFile.read(content);
          assertThat(site.file().isPresent()).isEqualTo(site.problems().isEmpty());
        }
      }
    }

    assertThat(harm).isEmpty();
  }

  @Test
  void wouldNoticeHarm() {
    for (String html :
        List.of(
            "<p onclick=x>",
            "<a href='JavaScript:x'>",
            "<a href='data:text/html,x'>",
            "<img src=//e.org/x>",
            "<img src=https://e.org/x>",
            "<p style=x>",
            "<script>x</script>",
            "<svg></svg>")) {
      harm.clear();
      look(html, html, html);
      assertThat(harm).as(html).isNotEmpty();
    }
  }

  private void look(String path, String text) {
    look(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void look(String path, byte[] content) {
    Reading reading = new ChapterReader(SiteRules.standard()).read(path, content);
    if (reading.chapter().isEmpty()) {
      if (reading.problems().isEmpty()) {
        harm.add("refused without a reason: " + new String(content, StandardCharsets.UTF_8));
      }
      return;
    }
    Chapter chapter = reading.chapter().get();
    look(path, chapter.source(), renderer.render(chapter, TARGETS));
    for (Part part : chapter.parts()) {
      look(path, chapter.source(), renderer.render(chapter, part.body(), TARGETS));
    }
    Stream.concat(
            chapter.frontMatter().source().map(Editorial.Whereabouts::url).stream(),
            chapter.frontMatter().references().stream().map(Editorial.CitedWork::url))
        .filter(url -> leadsAstray(url))
        .forEach(url -> harm.add("front matter leads to " + url));
  }

  private void look(String path, String text, String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      boolean bad = NEVER.contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        bad |= !ATTRIBUTES.contains(name);
        bad |= name.equals("href") && leadsAstray(attribute.getValue());
        bad |= name.equals("src") && !attribute.getValue().startsWith("/files/");
      }
      if (bad) {
        harm.add(path + ": " + text + " makes " + element.outerHtml());
      }
    }
  }

  /** As a browser reads addresses: without controls and white space. */
  private static boolean leadsAstray(String url) {
    String read = url.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    return read.matches("[a-z][a-z0-9+.-]*:.*") && !read.matches("(https?|mailto):.*");
  }

  private static String unescaped(String json) {
    Matcher escape = ESCAPE.matcher(json);
    return escape.replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult escape) {
    if (escape.group(2) != null) {
      return String.valueOf((char) Integer.parseInt(escape.group(2), 16));
    }
    return switch (escape.group(1).charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      default -> escape.group(1);
    };
  }
}
