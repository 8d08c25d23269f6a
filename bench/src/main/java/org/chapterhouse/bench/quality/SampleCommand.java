package org.chapterhouse.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chapterhouse.bench.quality.corpus.CorpusFolder;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws samples to be judged by hand. */
@Command(
    name = "sample",
    description = {
      "Draws a fixed random sample of 100 mentions of each corpus, with work sheets for judges. The"
          + " sheets also hold 50 mentions that the product leaves out, mixed in:"
          + " NAME.left-out.tsv tells which.",
      "A judge writes NAME.judge1.tsv or NAME.judge2.tsv beside the sample: in each line the key of a"
          + " mention, as the sheet has it, and a word. `useful`: the phrase means what that chapter is"
          + " about, and a good editor would be glad of the link there. `right`: it means that, yet"
          + " a link is of little use there. `wrong`: it means something else or another chapter,"
          + " or no link could stand there. The report counts them."
    },
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CORPUS", arity = "1..*", description = "Folders of chapters.")
  private List<Path> folders;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where samples and verdicts are kept: ${DEFAULT-VALUE} unless told.")
  private Path output = Path.of("docs", "quality", "sample");

  @Option(
      names = "--sheets",
      paramLabel = "DIR",
      description = "Where the work sheets go: ${DEFAULT-VALUE} unless told.")
  private Path sheets = Path.of("bench", "target", "sheets");

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Another one draws another sample: ${DEFAULT-VALUE} unless told.")
  private int seed = 1;

  @Option(
      names = "--known",
      paramLabel = "DIR",
      description = {
        "Samples that settings were chosen by; their mentions are drawn only where too few others"
            + " are: ${DEFAULT-VALUE} unless told."
      })
  private Path known = Path.of("docs", "quality", "development");

  @Override
  public Integer call() throws IOException {
    SampleFiles files = new SampleFiles(output);
    for (Path folder : folders) {
      files.draw(CorpusFolder.read(folder), seed, new SampleFiles(known), sheets);
    }
    return 0;
  }
}
