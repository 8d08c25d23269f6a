package org.chapterhouse.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path temp;
  private Path content;

  @BeforeEach
  void makeFolder() throws IOException {
    content = Files.createDirectory(temp.resolve("content"));
  }

  @Test
  void findsACleanFolderClean() throws IOException {
    write("en/a.md", "# A", "", "See [b](b.md#part).");
    write("en/b.md", "# B", "", "## Part");

    int exit = check(content.toString());

    assertThat(exit).isZero();
    assertThat(out.toString())
        .startsWith("2 chapters, 0 refused; 1 link between 1 pair of chapters, 0 broken; ");
  }

  @Test
  void refusesWhateverPushRefuses() throws IOException {
    Files.createFile(Files.createDirectories(content.resolve("en")).resolve("a.md"));
    write(
        "en/b.md", "# B", "<<<<<<< yours", "One.", "=======", "Two.", ">>>>>>> server revision 2");
    write("en/c\\d.md", "# C");
    write("en/e.md", "# E", "", "![x](large.png)");
    Files.write(content.resolve("en/large.png"), new byte[(5 << 20) + 1]);
    Files.write(content.resolve("en/unused.png"), new byte[(5 << 20) + 1]);

    int exit = check(content.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.split(" \\(")[0]))
        .startsWith(
            "en/a.md: empty: the file is empty",
            "en/b.md:2:1: conflict-marker: a merge left <<<<<<< here",
            "en/b.md:6:1: conflict-marker: a merge left >>>>>>> here",
            "en/c\\d.md: odd-name: the file's name holds a control character, a backslash or bytes"
                + " that are no UTF-8",
            "en/large.png: too-large: it has 5242881 bytes, more than 5 MiB")
        .last()
        .asString()
        .startsWith("1 chapter, 4 refused; ");
  }

  @Test
  void printsBrokenLinksWithPlaceCodeAndFix() throws IOException {
    write(
        "en/a.md", "# A", "", "See [b](bee.md) and [part](b.md#prt) and [x](nothing-like-it.md).");
    write("en/bees.md", "# Bees");
    write("en/b.md", "# B", "", "## Part");

    int exit = check(content.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines())
        .startsWith(
            "en/a.md:3:5: no-such-chapter: 'bee.md' leads to no chapter, looked for en/bee"
                + " (did you mean en/bees?)",
            "en/a.md:3:21: no-such-heading: en/b has no heading or anchor 'prt'"
                + " (did you mean #part?)",
            "en/a.md:3:42: no-such-chapter: 'nothing-like-it.md' leads to no chapter, looked for"
                + " en/nothing-like-it (mend the link, or write that chapter)");
  }

  @Test
  void notesShortcodesOnceAndStaysClean() throws IOException {
    write("en/a.md", "# A", "", "{{< figure src=\"x\" >}}", "", "{{< figure src=\"y\" >}}");

    int exit = check(content.toString());

    assertThat(exit).isZero();
    assertThat(out.toString().lines().filter(line -> line.contains(": note: ")))
        .singleElement()
        .asString()
        .startsWith("en/a.md:3:1: note: shortcode: ");
  }

  @Test
  void missesFilesThatAreNotInTheFolder() throws IOException {
    write("en/a.md", "# A", "", "![here](images/here.png) ![gone](images/gone.png)");
    write("en/images/here.png", "not really an image");

    int exit = check(content.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines())
        .startsWith(
            "en/a.md:3:26: no-such-file: 'images/gone.png' is no file here, looked for"
                + " en/images/gone.png (mend the path, or add the file)")
        .anyMatch(line -> line.contains(", 0 broken; 1 reference to missing files; "));
  }

  @Test
  void refusesFilesWithOneIdNamingBoth() throws IOException {
    write("en/a.md", "# A");
    write("en/a/_index.md", "# A too");
    write("en/c.md", "[a](a.md)");

    int exit = check(content.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines())
        .startsWith(
            "en/a.md:1:1: duplicate-id: en/a.md and en/a/_index.md both have the id en/a"
                + " (rename one of the two files, or give it a slug of its own)",
            "en/a/_index.md:1:1: duplicate-id: en/a/_index.md and en/a.md both have the id en/a"
                + " (rename one of the two files, or give it a slug of its own)")
        .anyMatch(line -> line.startsWith("en/c.md:1:1: no-such-chapter"))
        .anyMatch(line -> line.startsWith("1 chapter, 2 refused"));
  }

  @Test
  void leavesARefusedChapterOutOfTheJson() throws IOException {
    write("en/good.md", "# Good");
    write("en/bad.md", "---", "title: [unclosed", "---", "# Bad");
    Path json = temp.resolve("out.jsonl");

    int exit = check(content.toString(), "--json", json.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString()).startsWith("en/bad.md:");
    assertThat(Files.readAllLines(json)).singleElement().asString().contains("\"en/good\"");
  }

  @Test
  void writesALinePerChapterInOrderOfIds() throws IOException {
    write("ru/b.md", "# Б");
    write("en/b.md", "# B", "", "[gone](gone.md) [self](#b)");
    write("en/a.md", "# A", "", "[b](b.md#b) [b again](/b/)");
    Path json = temp.resolve("out.jsonl");

    check(content.toString(), "--json", json.toString());

    assertThat(Files.readAllLines(json))
        .containsExactly(
            "{\"id\":\"en/a\",\"path\":\"en/a.md\",\"title\":\"A\",\"language\":\"en\","
                + "\"revision\":null,\"links\":["
                + "{\"kind\":\"explicit\",\"target\":\"en/b\",\"anchor\":\"b\",\"text\":\"b\","
                + "\"line\":3},"
                + "{\"kind\":\"explicit\",\"target\":\"en/b\",\"anchor\":null,"
                + "\"text\":\"b again\",\"line\":3}],"
                + "\"broken\":[],\"backlinks\":[],\"mentions\":[],\"related\":["
                + "{\"target\":\"en/b\",\"score\":0.0234,\"reasons\":["
                + "{\"kind\":\"links-to\","
                + "\"text\":\"This chapter links to it in the section “A”.\","
                + "\"evidence\":[\"link:en/a:3\",\"heading:a\"]}]}]}",
            "{\"id\":\"en/b\",\"path\":\"en/b.md\",\"title\":\"B\",\"language\":\"en\","
                + "\"revision\":null,\"links\":["
                + "{\"kind\":\"explicit\",\"target\":\"en/b\",\"anchor\":\"b\",\"text\":\"self\","
                + "\"line\":3}],"
                + "\"broken\":[{\"href\":\"gone.md\",\"reason\":\"no-such-chapter\",\"line\":3}],"
                + "\"backlinks\":[{\"source\":\"en/a\",\"text\":\"b\"},"
                + "{\"source\":\"en/a\",\"text\":\"b again\"}],\"mentions\":[],\"related\":["
                + "{\"target\":\"en/a\",\"score\":0.0196,\"reasons\":["
                + "{\"kind\":\"linked-from\",\"text\":\"It links to this chapter.\","
                + "\"evidence\":[\"link:en/a\"]}]}]}",
            "{\"id\":\"ru/b\",\"path\":\"ru/b.md\",\"title\":\"Б\",\"language\":\"ru\","
                + "\"revision\":null,\"links\":[],\"broken\":[],\"backlinks\":[],"
                + "\"mentions\":[],\"related\":[]}");
  }

  @Test
  void writesJsonToStandardOutputAloneWhenAsked() throws IOException {
    write("ru/a.md", "# Глава");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
    try {
      check(content.toString(), "--json", "-");
    } finally {
      System.setOut(terminal);
    }

    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(lines).hasSize(1);
    assertThat(line.get("title").asText()).isEqualTo("Глава");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("1 chapter, 0 refused");
  }

  @Test
  void judgesOneLanguagesFolderAsPartOfTheWhole() throws IOException {
    write("ru/a.md", "# A");
    Path json = temp.resolve("out.jsonl");

    check(content.resolve("ru").toString(), "--json", json.toString());

    assertThat(Files.readString(json)).contains("\"id\":\"ru/a\",\"path\":\"ru/a.md\"");
  }

  @Test
  void tellsOfLinksLeftOut() throws IOException {
    write("en/a.md", "# A");
    Files.createSymbolicLink(content.resolve("outside"), temp);

    check(content.toString());

    assertThat(out.toString()).contains("outside: left out: a symbolic link");
  }

  @Test
  void refusesWhatIsNoFolder() {
    int exit = check(temp.resolve("nowhere").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere is no folder");
  }

  @Test
  void refusesAJsonFileThatCannotBeWritten() throws IOException {
    write("en/a.md", "# A");

    int exit = check(content.toString(), "--json", temp.resolve("no/such/file").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("cannot write");
  }

  private int check(String... arguments) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String path, String... lines) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
