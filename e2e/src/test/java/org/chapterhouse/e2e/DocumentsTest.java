package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name has to exist. */
class DocumentsTest {

  private static final Path PROJECT = Path.of("..");
  private static final Pattern NAMED_FILE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
  private static final Pattern EXAMPLE =
      Pattern.compile("^(`{3,}|:{3,}).*?^\\1", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("(`+)[^`\n].*?\\1");
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
  private static final Pattern STAGE = Pattern.compile("`(org\\.chapterhouse\\.[\\w.]+App)`");

  @Test
  void namesFilesThatExist() throws IOException {
    String architecture = withoutExamples(PROJECT.resolve("ARCHITECTURE.md"));

    assertThat(named(NAMED_FILE, architecture))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(PROJECT.resolve(name)).exists());
  }

  @Test
  void linksToFilesThatExist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      String text = CODE.matcher(withoutExamples(document)).replaceAll("");
      named(LINK, text).stream()
          .filter(name -> !Files.exists(document.resolveSibling(name)))
          .forEach(name -> missing.add(document + " -> " + name));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void namesEveryModuleInTheArchitecture() throws IOException {
    String architecture = Files.readString(PROJECT.resolve("ARCHITECTURE.md"));

    assertThat(named(MODULE, Files.readString(PROJECT.resolve("pom.xml"))))
        .allSatisfy(module -> assertThat(architecture).contains("`" + module + "`"));
  }

  @Test
  void namesStagesThatCanBeStarted() throws IOException {
    assertThat(named(STAGE, Files.readString(PROJECT.resolve("docs/operating.md"))))
        .hasSize(4)
        .allSatisfy(
            name -> assertThat(Class.forName(name).getMethod("main", String[].class)).isNotNull());
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> top = Files.list(PROJECT);
        Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(documents::add);
    }
    return documents;
  }

  private static String withoutExamples(Path document) throws IOException {
    return EXAMPLE.matcher(Files.readString(document)).replaceAll("");
  }

  private static List<String> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
