package org.chapterhouse.markdown;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * Reads every chapter of a folder and tells what came of it: refusals, notices, links that lead
 * somewhere, and processor time beside that of CommonMark's parser for the same text. Run it by
 * hand: {@code ReadFolder DIR [LINK-PREFIX…]}.
 */
public final class ReadFolder {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final ChapterReader reader;

  private ReadFolder(Path folder, List<String> prefixes) throws IOException {
    this.reader = new ChapterReader(new SiteRules(List.of("en", "ru"), prefixes));
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".md")).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<String> prefixes = List.of(arguments).subList(1, arguments.length);
    ReadFolder folder = new ReadFolder(Path.of(arguments[0]), prefixes);
    folder.content();
    folder.speed();
  }

  private void content() {
    Map<String, Integer> counts = new TreeMap<>();
    Map<ChapterId, Chapter> chapters = new HashMap<>();
    files.forEach(
        (path, content) -> {
          Reading reading = reader.read(path, content);
          reading
              .problems()
              .forEach(problem -> counts.merge("refused " + problem.code(), 1, Integer::sum));
          reading.problems().forEach(problem -> System.out.println(path + ":" + problem));
          reading
              .notices()
              .forEach(notice -> counts.merge("notice " + notice.code(), 1, Integer::sum));
          reading
              .chapter()
              .ifPresent(
                  chapter -> {
                    counts.merge("read", 1, Integer::sum);
                    counts.merge("files named", chapter.files().size(), Integer::sum);
                    counts.merge("links", chapter.links().size(), Integer::sum);
                    counts.merge(
                        "call-outs",
                        chapter.parts().stream().mapToInt(p -> p.body().callOuts().size()).sum(),
                        Integer::sum);
                    if (chapters.put(chapter.id(), chapter) != null) {
                      counts.merge("duplicate id", 1, Integer::sum);
                    }
                  });
        });
    counts.put("files", files.size());
    counts.put("distinct links", distinctLinks(chapters).size());
    System.out.println(counts);
  }

  private static Set<String> distinctLinks(Map<ChapterId, Chapter> chapters) {
    Set<String> distinct = new HashSet<>();
    chapters
        .values()
        .forEach(
            chapter ->
                chapter
                    .links()
                    .forEach(
                        link ->
                            link.candidates().stream()
                                .filter(chapters::containsKey)
                                .findFirst()
                                .filter(target -> !target.equals(chapter.id()))
                                .ifPresent(target -> distinct.add(chapter.id() + " " + target))));
    return distinct;
  }

  private void speed() {
    Parser parser =
        Parser.builder()
            .extensions(
                List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create()))
            .build();
    List<String> bodies = new ArrayList<>();
    files
        .values()
        .forEach(
            content -> {
              Source source = new Source(new String(content, StandardCharsets.UTF_8));
              bodies.add(withoutFrontMatter(source));
            });
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      bodies.forEach(parser::parse);
      long parsed = THREADS.getCurrentThreadCpuTime();
      files.forEach(reader::read);
      long read = THREADS.getCurrentThreadCpuTime();
      System.out.printf(
          "CommonMark %d ms, read %d ms, ratio %.2f%n",
          (parsed - start) / 1_000_000,
          (read - parsed) / 1_000_000,
          (read - parsed) / (double) (parsed - start));
    }
  }

  private static String withoutFrontMatter(Source source) {
    try {
      return FrontMatterBlock.find(source)
          .map(block -> source.text().substring(block.bodyStart()))
          .orElse(source.text());
    } catch (Refusal refusal) {
      return source.text();
    }
  }
}
