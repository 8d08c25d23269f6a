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

  private final Path directory;

  public SampleFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Draws a sample of each part.
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
      MentionSample sample = MentionSample.draw(part, full, product, seed, known.keys(part));
      sample.write(file(part));
      // Context may start or end within a surrogate pair, which only this way becomes a mark.
      byte[] sheet = new WorkSheet(part).of(sample).getBytes(StandardCharsets.UTF_8);
      Files.write(sheets.resolve(name(part) + ".md"), sheet);
    }
  }

  private Set<String> keys(CorpusPart part) throws IOException {
    return sample(part).map(MentionSample::keys).orElse(Set.of());
  }

  /** What the judges came to; empty until both have judged. */
  public Optional<Agreement> agreement(CorpusPart part) throws IOException {
    return agreement(part, Set.of());
  }

  /**
   * The same of mentions that settings were not chosen by; empty when there are none.
   *
   * @param known samples that settings were chosen by
   */
  public Optional<Agreement> agreement(CorpusPart part, SampleFiles known) throws IOException {
    return agreement(part, known.keys(part)).filter(agreement -> agreement.judged() > 0);
  }

  private Optional<Agreement> agreement(CorpusPart part, Set<String> known) throws IOException {
    List<Verdicts> judges = judges(part);
    return judges.size() == JUDGES.size()
        ? sample(part)
            .map(sample -> Agreement.of(sample.without(known), judges.get(0), judges.get(1)))
        : Optional.empty();
  }

  /** Every verdict on a mention of the part as it stands today; none when nobody judged it. */
  public List<JudgedMention> verdicts(CorpusPart part) throws IOException {
    List<Verdicts> judges = judges(part);
    return sample(part).stream()
        .flatMap(sample -> sample.mentions().stream())
        .flatMap(mention -> verdicts(mention, judges))
        .toList();
  }

  private Optional<MentionSample> sample(CorpusPart part) throws IOException {
    Path file = file(part);
    return Files.exists(file) ? Optional.of(MentionSample.read(file)) : Optional.empty();
  }

  private List<Verdicts> judges(CorpusPart part) throws IOException {
    List<Verdicts> judges = new ArrayList<>();
    for (String judge : JUDGES) {
      Path file = directory.resolve(name(part) + judge);
      if (Files.exists(file)) {
        judges.add(Verdicts.read(file));
      }
    }
    return judges;
  }

  private Path file(CorpusPart part) {
    return directory.resolve(name(part) + ".tsv");
  }

  private static Stream<JudgedMention> verdicts(SampledMention mention, List<Verdicts> judges) {
    List<Boolean> said = judges.stream().flatMap(judge -> judge.of(mention).stream()).toList();
    return said.stream()
        .map(
            right ->
                new JudgedMention(
                    mention.source(), mention.target(), mention.start(), right, said.size()));
  }

  private static String name(CorpusPart part) {
    return part.name().replace(' ', '-');
  }
}
