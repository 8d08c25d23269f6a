package org.chapterhouse.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import org.chapterhouse.bench.quality.tune.MentionTuning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns weights from the dev parts. */
@Command(
    name = "tune",
    description = "Learns what each feature of a mention counts from the dev parts; prints it.",
    mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", arity = "1..*", description = "Folders of chapters.")
  private List<Path> folders;

  @Option(
      names = "--penalty",
      paramLabel = "NUMBER",
      description = "Penalty on large weights: ${DEFAULT-VALUE} unless told.")
  private double penalty = 1;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "FEATURE",
      description = "Features to leave out, to see what they are worth.")
  private Set<String> without = Set.of();

  @Option(
      names = "--judged",
      split = ",",
      paramLabel = "DIR",
      description = "Folders of samples with verdicts to learn from, too; none unless told.")
  private List<Path> judged = List.of();

  @Override
  public Integer call() throws IOException {
    MentionTuning tuning = new MentionTuning(penalty, without);
    for (Path folder : folders) {
      tuning.add(CorpusFolder.read(folder), judged.stream().map(SampleFiles::new).toList());
    }
    tuning.print(spec.commandLine().getOut());
    return 0;
  }
}
