package org.chapterhouse.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chapterhouse.bench.drive.Machine;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;
import org.chapterhouse.bench.quality.reasons.StatementResult;
import org.chapterhouse.bench.quality.report.QualityReport;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the quality report. */
@Command(
    name = "report",
    description = "Runs all protocols and writes the report.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  /** A chapter of the report. */
  enum Topic {
    LINKING,
    RELATED,
    STATEMENTS,
    SPEED
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CORPUS",
      arity = "1..*",
      description =
          "Folders of chapters; languages and link prefixes as their chapterhouse.yml says.")
  private List<Path> folders;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the report goes: ${DEFAULT-VALUE} unless told.")
  private Path output = Path.of("docs", "quality");

  @Option(
      names = "--only",
      split = ",",
      description = "Only these of: ${COMPLETION-CANDIDATES}; prints and writes nothing.")
  private Set<Topic> only = Set.of();

  @Override
  public Integer call() throws IOException {
    Judgement judgement = new Judgement();
    SampleFiles samples = new SampleFiles(output.resolve("sample"));
    SampleFiles known = new SampleFiles(output.resolve("development"));
    for (Path folder : folders) {
      long started = System.nanoTime();
      Corpus corpus = CorpusFolder.read(folder);
      judgement.count(corpus, samples, known);
      judge(corpus, judgement);
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      spec.commandLine()
          .getErr()
          .printf(Locale.ROOT, "%s: %d s%n", corpus.name(), took.toSeconds());
    }
    QualityReport report =
        new QualityReport("`" + command() + "` on " + Machine.description(), judgement.findings());
    if (only.isEmpty()) {
      report.write(output);
    } else {
      spec.commandLine().getOut().println(report.text());
    }
    return 0;
  }

  private void judge(Corpus corpus, Judgement judgement) {
    if (wants(Topic.LINKING)) {
      judgement.judgeLinking(corpus);
    }
    if (wants(Topic.RELATED)) {
      judgement.judgeRelated(corpus);
    }
    if (wants(Topic.STATEMENTS)) {
      StatementResult result = judgement.checkStatements(corpus);
      result.examples().forEach(each -> spec.commandLine().getErr().println("not so: " + each));
    }
    if (wants(Topic.SPEED)) {
      judgement.measureSpeed(corpus);
    }
  }

  private boolean wants(Topic topic) {
    return only.isEmpty() || only.contains(topic);
  }

  /** As a reader elsewhere can give it again: names of folders, not where they were. */
  private String command() {
    return folders.stream()
        .map(folder -> String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
        .collect(Collectors.joining(" ", "bench/quality report ", ""));
  }
}
