package org.chapterhouse.bench.quality.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFilesTest {
  @TempDir Path folder;
  private BreakerSite site;
  private CorpusPart part;

  @BeforeEach
  void draw() throws IOException {
    site = new BreakerSite(folder);
    part = site.corpus().parts().get(0);
    site.draw();
  }

  @Test
  void mixesBothInASheetByTheirKeys() throws IOException {
    List<String> headings = site.sheet().stream().filter(line -> line.startsWith("## ")).toList();

    assertThat(headings)
        .hasSize(150)
        .isEqualTo(
            Stream.concat(site.shown().keys().stream(), site.leftOut().keys().stream())
                .sorted()
                .map(key -> "## " + key)
                .toList());
  }

  @Test
  void countsWhatIsLeftOutApart() throws IOException {
    site.judge("right", "wrong");

    assertThat(site.samples().agreement(part)).contains(new Agreement(100, 100, 100, 100, 0));
    assertThat(site.samples().agreementOnLeftOut(part)).contains(new Agreement(50, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"yes, no", "useful, right", "useful, wrong"})
  void tellsVerdictsOnBoth(String ofShown, String ofLeftOut) throws IOException {
    site.judge(ofShown, ofLeftOut);

    List<JudgedMention> verdicts = site.samples().verdicts(part);

    assertThat(verdicts).hasSize(300).allMatch(verdict -> verdict.judges() == 2);
    assertThat(verdicts.stream().filter(verdict -> !verdict.useful())).hasSize(100);
  }

  @Test
  void knowsNoAgreementOnWhatNobodyJudged() throws IOException {
    assertThat(site.samples().agreementOnLeftOut(part)).isEmpty();

    site.judge("useful", "wrong");
    Files.delete(site.fileOfLeftOut());

    assertThat(site.samples().agreementOnLeftOut(part)).isEmpty();
    assertThat(site.samples().agreement(part)).isPresent();
  }

  @Test
  void knowsNoAgreementOnWhatNobodyGraded() throws IOException {
    site.judge("no", "no");

    assertThat(site.samples().agreement(part)).isEmpty();
    assertThat(site.samples().agreement(part, new SampleFiles(folder.resolve("none")))).isEmpty();
    assertThat(site.samples().agreementOnLeftOut(part)).isEmpty();
  }
}
