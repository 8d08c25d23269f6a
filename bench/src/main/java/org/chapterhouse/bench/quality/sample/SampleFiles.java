package org.chapterhouse.bench.quality.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;

/** Samples and verdicts of all parts in one folder. */
public final class SampleFiles {
  private static final List<String> JUDGES = List.of(".judge1.tsv", ".judge2.tsv");
  private static final String SHOWN = ".tsv";
  private static final String LEFT_OUT = ".left-out.tsv";

  private final Path directory;

  public SampleFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Draws samples of each part: of the mentions that the product shows, and of those it leaves out.
   * A work sheet mixes both.
   *
   * @param seed another one draws another
   * @param known samples that settings were chosen by: their mentions come last, if at all
   * @param sheets folder for the judges' work sheets, which hold text of the corpus
   */
  public void draw(Corpus corpus, int seed, SampleFiles known, Path sheets) throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(sheets);
    ProductTexts full = ProductTexts.of(corpus, CorpusChapter::source);
    Product product = full.product();
    for (CorpusPart part : corpus.parts()) {
      Drawing drawing = new Drawing(part, full, product, seed, known.keys(part));
      MentionSample shown = drawing.shown();
      MentionSample leftOut = drawing.leftOut();
      shown.write(file(part, SHOWN));
      leftOut.write(file(part, LEFT_OUT));
      // Context may start or end within a surrogate pair, which only this way becomes a mark.
      String sheet = new WorkSheet(part).of(shown.mixedWith(leftOut));
      Files.write(sheets.resolve(name(part) + ".md"), sheet.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Set<String> keys(CorpusPart part) throws IOException {
    return all(part).keys();
  }

  /** What the judges came to on mentions that are shown; empty when they graded none together. */
  public Optional<Agreement> agreement(CorpusPart part) throws IOException {
    return agreement(sample(part, SHOWN), judges(part));
  }

  /**
   * The same of mentions that settings were not chosen by; empty when there are none.
   *
   * @param known samples that settings were chosen by
   */
  public Optional<Agreement> agreement(CorpusPart part, SampleFiles known) throws IOException {
    Set<String> keys = known.keys(part);
    return agreement(sample(part, SHOWN).map(sample -> sample.without(keys)), judges(part));
  }

  /** What they came to on mentions that are left out; empty when they graded none together. */
  public Optional<Agreement> agreementOnLeftOut(CorpusPart part) throws IOException {
    return agreement(sample(part, LEFT_OUT), judges(part));
  }

  private static Optional<Agreement> agreement(
      Optional<MentionSample> sample, List<Verdicts> judges) {
    return judges.size() == JUDGES.size()
        ? sample
            .map(mentions -> Agreement.of(mentions, judges.get(0), judges.get(1)))
            .filter(agreement -> agreement.judged() > 0)
        : Optional.empty();
  }

  /** Every verdict on a mention of the part, shown or left out; none when nobody judged it. */
  public List<JudgedMention> verdicts(CorpusPart part) throws IOException {
    List<Verdicts> judges = judges(part);
    return all(part).mentions().stream().flatMap(mention -> verdicts(mention, judges)).toList();
  }

  private MentionSample all(CorpusPart part) throws IOException {
    MentionSample leftOut = sample(part, LEFT_OUT).orElse(MentionSample.EMPTY);
    return sample(part, SHOWN).orElse(MentionSample.EMPTY).mixedWith(leftOut);
  }

  private Optional<MentionSample> sample(CorpusPart part, String ending) throws IOException {
    Path file = file(part, ending);
    return Files.exists(file) ? Optional.of(MentionSample.read(file)) : Optional.empty();
  }

  private List<Verdicts> judges(CorpusPart part) throws IOException {
    List<Verdicts> judges = new ArrayList<>();
    for (String judge : JUDGES) {
      Path file = file(part, judge);
      if (Files.exists(file)) {
        judges.add(Verdicts.read(file));
      }
    }
    return judges;
  }

  private Path file(CorpusPart part, String ending) {
    return directory.resolve(name(part) + ending);
  }

  private static Stream<JudgedMention> verdicts(SampledMention mention, List<Verdicts> judges) {
    List<Verdict> said = judges.stream().flatMap(judge -> judge.of(mention).stream()).toList();
    return said.stream()
        .map(
            verdict ->
                new JudgedMention(
                    mention.source(),
                    mention.target(),
                    mention.start(),
                    verdict.useful(),
                    said.size()));
  }

  private static String name(CorpusPart part) {
    return part.name().replace(' ', '-');
  }
}
