package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final LinkTargets THERE =
      LinkTargets.of(
          link -> Optional.of("/" + link.candidates().get(0)),
          file -> Optional.of("/files/1/" + file.candidates().get(0)));
  private static final LinkTargets MISSING =
      LinkTargets.of(link -> Optional.empty(), file -> Optional.empty());

  private final ChapterRenderer renderer = new ChapterRenderer();

  private Document page(String text, LinkTargets targets) {
    return Jsoup.parseBodyFragment(renderer.render(Read.chapter(text), targets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "![a](x.png) | en/a/x.png, en/a/page/x.png",
        "![a](./i/x.PNG?raw=true#y) | en/a/i/x.PNG, en/a/page/i/x.PNG",
        "![a](../b/x.svg) | en/b/x.svg, en/a/b/x.svg",
        "![a](../../../../x.svg) | x.svg",
        "![a](/i/x.png) | i/x.png, en/i/x.png, static/i/x.png",
        "![a](<my x.png>) | en/a/my x.png, en/a/page/my x.png",
        "![a](my%20x.png) | en/a/my x.png, en/a/page/my x.png",
        "![a](i\\\\x.png) | en/a/i/x.png, en/a/page/i/x.png",
        "![a][r]\\n\\n[r]: x.png | en/a/x.png, en/a/page/x.png",
        "[a](x.pdf#page=2) | en/a/x.pdf, en/a/page/x.pdf",
        "<img src='x.png' alt=a> | en/a/x.png, en/a/page/x.png",
        "<p>\\n<img alt=a\\n src='x.png'></p> | en/a/x.png, en/a/page/x.png",
        "<a href='x.zip'>a</a> | en/a/x.zip, en/a/page/x.zip",
        "<div><a href='x.zip'>a</a></div> | en/a/x.zip, en/a/page/x.zip",
      })
  void areFoundInEveryForm(String text, String candidates) {
    List<FileReference> files = Read.chapter(text.replace("\\n", "\n")).files();

    assertThat(files).hasSize(1);
    assertThat(files.get(0).candidates()).containsExactly(candidates.split(", "));
    assertThat(files.get(0).text()).isEqualTo("a");
    assertThat(files.get(0).image()).isEqualTo(text.contains("![") || text.contains("<img"));
  }

  @Test
  void areTriedWithoutTheConfiguredPrefix() {
    ChapterReader reader = new ChapterReader(new SiteRules(List.of("en"), List.of("/docs")));

    Chapter chapter =
        reader
            .read("p.md", "![](/docs/i/x.png)".getBytes(StandardCharsets.UTF_8))
            .chapter()
            .orElseThrow();

    assertThat(chapter.files().get(0).candidates())
        .containsExactly("docs/i/x.png", "static/docs/i/x.png", "i/x.png", "static/i/x.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](https://example.org/x.png)",
        "![a](//example.org/x.png)",
        "![a](data:image/png;base64,AAAA)",
        "![a](x)",
        "![a](x.md)",
        "![a](x.html)",
        "[a](x.exe)",
        "`![a](x.png)`",
        "<!-- <img src=x.png> -->",
        "![ ![a](https://e.org/i) [b](c.pdf) ](https://example.org/x.png)",
      })
  void thatAreNoneOfTheSitesAreLeftOut(String text) {
    assertThat(Read.chapter(text).files()).isEmpty();
  }

  @Test
  void knowTheirPlace() {
    String text = "a\n[![b](x.png 'c')](y.md) <p>\n\n<div><a href=y.md><img src=z.png></a></div>";

    Chapter chapter = Read.chapter(text);

    assertThat(chapter.files())
        .extracting(file -> text.substring(file.start(), file.end()))
        .containsExactly("![b](x.png 'c')", "<img src=z.png>");
    assertThat(chapter.files()).extracting(FileReference::line).containsExactly(2, 4);
    assertThat(chapter.links())
        .extracting(link -> text.substring(link.start(), link.end()))
        .containsExactly("[![b](x.png 'c')](y.md)", "<a href=y.md><img src=z.png></a>");
  }

  @Test
  void areShownWhereTheyAre() {
    Document page =
        page(
            "![a *b*](x.png 'c') [d](e.pdf)\n\n"
                + "<p><a href=y.md><img src=z.png width=3 alt='q'></a>\n<a href=f.zip>g</a></p>",
            THERE);

    assertThat(page.select("img").eachAttr("src"))
        .containsExactly("/files/1/en/a/x.png", "/files/1/en/a/z.png");
    assertThat(page.select("img").eachAttr("alt")).containsExactly("a b", "q");
    assertThat(page.select("img[width=3]")).hasSize(1);
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("/files/1/en/a/e.pdf", "/en/a/y", "/files/1/en/a/f.zip");
  }

  @Test
  void areDescribedWhereTheyAreMissing() {
    Document page =
        page(
            "![a](x.png) ![](y.png) [d](e.pdf)\n\n<p><img src=z.png alt='<i>q'>"
                + "<a href=f.zip>g</a></p>",
            MISSING);

    assertThat(page.select("img, [href]")).isEmpty();
    assertThat(page.select("span.missing").eachText()).containsExactly("a", "y.png", "<i>q");
    assertThat(page.select(".broken-link").eachText()).containsExactly("d", "g");
  }

  @Test
  void areNeverFetchedFromElsewhere() {
    Document page =
        page(
            "![a](https://e.org/x.png) [![b](http://e.org/y.png)](z.md) ![c](data:image/png;,x)\n\n"
                + "<p><img src='//e.org/z.png' alt=d><img src='data:x' alt=e>"
                + "<img src='/\\e.org/x.png' alt=f><img src='https:e.org/x.png' alt=g></p>",
            THERE);

    assertThat(page.select("[src]").eachAttr("src")).containsExactly("/files/1/e.org/x.png");
    assertThat(page.select("a.foreign-image").eachAttr("href"))
        .containsExactly("https://e.org/x.png", "https://e.org/z.png");
    assertThat(page.text()).contains("a", "b", "c", "d", "e", "g");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.PNG, image/png",
    "b.tar.gz, application/gzip",
    "b.svg, image/svg+xml",
    "b.md,",
    "b,",
    ".png,",
    "a.png/b,",
    "b.html,",
  })
  void haveATypeByTheirName(String path, String type) {
    assertThat(AssetTypes.mediaTypeOf(path)).isEqualTo(Optional.ofNullable(type));
  }
}
