package org.chapterhouse.bench.quality.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report as a whole. */
public final class QualityReport {
  private final String command;
  private final Findings findings;

  /**
   * Of what was found.
   *
   * @param command what made it, and on what machine
   */
  public QualityReport(String command, Findings findings) {
    this.command = command;
    this.findings = findings;
  }

  /** All of it as Markdown. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Quality of links, mentions and related chapters

            Made by %s. All corpora are judged with the product's one default setting.

            Human links are counted as pairs of a chapter and another one of its language that it links to.

            %s
            """
                .formatted(command, findings.corpora()));
    if (!findings.linking().isEmpty()) {
      text.append(new LinkingSection(findings.linking()).text()).append('\n');
    }
    if (!findings.byHand().isEmpty()) {
      text.append(new HandSection(findings.byHand()).text()).append('\n');
    }
    if (!findings.related().isEmpty()) {
      text.append(new RelatedSection(findings.related()).text()).append('\n');
    }
    if (!findings.statements().isEmpty()) {
      text.append(new StatementSection(findings.statements()).text()).append('\n');
    }
    if (!findings.speed().isEmpty()) {
      text.append(new SpeedSection(findings.speed()).text()).append('\n');
    }
    return text.toString();
  }

  /** Writes it with its plots. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Map<String, String> files = new LinkedHashMap<>(new LinkingSection(findings.linking()).plots());
    files.put("ndcg.svg", new RelatedSection(findings.related()).bars());
    files.put("README.md", text());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
