package org.chapterhouse.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.markdown.CallOut;
import org.chapterhouse.markdown.CallOutKind;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Difficulty;
import org.chapterhouse.markdown.FrontMatter;
import org.chapterhouse.markdown.Part;
import org.chapterhouse.markdown.PartKind;
import org.chapterhouse.markdown.SiteFile;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OwnHandbookTest {

  private static final Path FOLDER = Path.of("../content");

  @Test
  void hasNoErrorAndNoBrokenLink() {
    StringWriter out = new StringWriter();

    int exit =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(out, true))
            .execute(FOLDER.toString());

    assertThat(exit).as(out.toString()).isZero();
  }

  @Test
  void showsEveryKindOfPartAndCallOut() throws IOException {
    List<Part> parts = chapters().stream().flatMap(chapter -> chapter.parts().stream()).toList();

    assertThat(parts).extracting(Part::kind).contains(PartKind.values());
    assertThat(parts.stream().flatMap(part -> part.body().callOuts().stream()))
        .extracting(CallOut::kind)
        .contains(CallOutKind.values());
  }

  @Test
  void showsAllThatFrontMatterCanSayAboutAFilm() throws IOException {
    FrontMatter elixir =
        chapters().stream()
            .filter(chapter -> chapter.path().equals("en/elixir-documentary.md"))
            .findFirst()
            .orElseThrow()
            .frontMatter();

    assertThat(elixir.difficulty()).contains(Difficulty.MEDIUM);
    assertThat(elixir.summary()).isPresent();
    assertThat(elixir.updated()).isPresent();
    assertThat(elixir.practicalValue()).hasSize(4);
    assertThat(elixir.film()).isPresent();
    assertThat(elixir.source()).isPresent();
    assertThat(elixir.participants()).hasSize(6);
    assertThat(elixir.references()).isNotEmpty();
    assertThat(elixir.related()).hasSize(5).noneMatch(related -> related.reason().isEmpty());
  }

  @Test
  void putsEveryEnglishChapterButTheHomePageIntoAPart() throws IOException {
    byte[] content = Files.readAllBytes(FOLDER.resolve(SiteFile.NAME));
    SiteFile site = SiteFile.read(content).file().orElseThrow();

    assertThat(site.parts().stream().flatMap(part -> part.entries().stream()))
        .containsExactlyInAnyOrderElementsOf(
            chapters().stream()
                .map(Chapter::id)
                .filter(id -> id.language().equals("en") && !id.slug().equals("index"))
                .map(ChapterId::slug)
                .toList());
  }

  private static List<Chapter> chapters() throws IOException {
    ChapterReader reader = new ChapterReader(SiteRules.standard());
    List<Chapter> chapters = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        String path = FOLDER.relativize(file).toString();
        chapters.add(reader.read(path, Files.readAllBytes(file)).chapter().orElseThrow());
      }
    }
    return chapters;
  }
}
