package org.chapterhouse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/writing.md to what the code does. */
class WritingGuideTest {
  private static final String GUIDE = text(Path.of("..", "docs", "writing.md"));
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(markdown|yaml)\n(.*?)^```$");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| [^|]+ \\| [^|]+ \\|$");
  private static final Pattern RAISED =
      Pattern.compile(
          "(?:problemAt|new Problem|problem|refuse|tooMany|incomplete)\\([^\";]*\"(-?[a-z0-9-]+)\"");

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> chapters() {
    return examples("markdown");
  }

  private static List<String> examples(String language) {
    return FENCE
        .matcher(GUIDE)
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void showsChaptersThatAreAccepted(String example) {
    Reading reading = Read.reading("en/films/elixir.md", example);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notices()).isEmpty();
  }

  @Test
  void showsEveryKindOfPartAndCallOutForm() {
    Set<PartKind> kinds =
        chapters().stream()
            .flatMap(example -> Read.chapter(example).parts().stream())
            .map(Part::kind)
            .collect(Collectors.toSet());
    List<CallOut> callOuts =
        chapters().stream()
            .flatMap(example -> Read.chapter(example).parts().stream())
            .flatMap(part -> part.body().callOuts().stream())
            .toList();

    assertThat(kinds).containsExactlyInAnyOrder(PartKind.values());
    assertThat(callOuts).hasSize(4);
  }

  @Test
  void showsASiteFileThatIsAccepted() {
    List<String> files = examples("yaml");

    assertThat(files).hasSize(1);
    assertThat(SiteFile.read(files.get(0).getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
  }

  @Test
  void namesEveryCodeAndNoOther() throws IOException {
    Set<String> raised = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> RAISED.matcher(text(file)).results())
          .map(MatchResult.class::cast)
          .forEach(match -> raised.add(match.group(1)));
    }
    Set<String> documented = new TreeSet<>();
    ROW.matcher(GUIDE).results().forEach(row -> documented.add(row.group(1)));
    documented.removeIf(word -> word.equals("title") || word.equals("slug"));

    assertThat(raised).hasSizeGreaterThan(25);
    assertThat(raised)
        .allMatch(
            code ->
                code.startsWith("-")
                    ? documented.contains("front-matter" + code)
                        || documented.contains("site-file" + code)
                    : documented.contains(code));
    assertThat(documented.stream().filter(code -> code.contains("-") || code.equals("path")))
        .filteredOn(code -> !isKey(code))
        .allMatch(
            code ->
                raised.contains(code)
                    || raised.contains(code.replaceFirst("^(front-matter|site-file)", "")));
  }

  /** Keys of the front matter stand in a table of the same form. */
  private static boolean isKey(String word) {
    return Set.of("practical-value", "not-linked").contains(word);
  }

  @Test
  void namesEveryNotice() {
    assertThat(GUIDE)
        .contains(
            Arrays.stream(NoticeKind.values()).map(kind -> "| `" + kind.code() + "` |").toList());
  }
}
