package org.chapterhouse.bench.quality.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.linking.LinkingResult;
import org.chapterhouse.bench.quality.related.RelatedResult;

/** The report as a whole. */
public final class QualityReport {
  private final String command;
  private final CorpusTable corpora;
  private final List<LinkingResult> linking;
  private final List<RelatedResult> related;

  public QualityReport(
      String command,
      CorpusTable corpora,
      List<LinkingResult> linking,
      List<RelatedResult> related) {
    this.command = command;
    this.corpora = corpora;
    this.linking = List.copyOf(linking);
    this.related = List.copyOf(related);
  }

  /** All of it as Markdown. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Quality of links, mentions and related chapters

            Made by `%s`. All corpora are judged with the product's default setting.

            Human links are counted as pairs of a chapter and another one of its language that it links to.

            %s
            """
                .formatted(command, corpora));
    if (!linking.isEmpty()) {
      text.append(new LinkingSection(linking).text()).append('\n');
    }
    if (!related.isEmpty()) {
      text.append(new RelatedSection(related).text()).append('\n');
    }
    return text.toString();
  }

  /** Writes it with its plots. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Map<String, String> files = new LinkedHashMap<>(new LinkingSection(linking).plots());
    files.put("ndcg.svg", new RelatedSection(related).bars());
    files.put("README.md", text());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
