package org.chapterhouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.chapterhouse.bench.quality.report.QualityReport;
import org.chapterhouse.bench.quality.sample.BreakerSite;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {
  @TempDir Path folder;

  @Test
  void reportsWhatIsLeftOutInARowOfItsOwn() throws IOException {
    BreakerSite site = new BreakerSite(folder);
    site.draw();
    site.judge("useful", "wrong");
    Judgement judgement = new Judgement();

    judgement.count(site.corpus(), site.samples(), new SampleFiles(folder.resolve("none")));

    assertThat(new QualityReport("a test", judgement.findings()).text())
        .contains("| site | 100 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |")
        .contains("| site, left out | 50 | 0.000 | 0.000 | 0.000 | 1.000 | 1.000 | 0.000 |");
  }

  @Test
  void reportsNoRowOfVerdictsWithoutGrades() throws IOException {
    BreakerSite site = new BreakerSite(folder);
    site.draw();
    site.judge("right", "no");
    Judgement judgement = new Judgement();

    judgement.count(site.corpus(), site.samples(), new SampleFiles(folder.resolve("none")));

    assertThat(new QualityReport("a test", judgement.findings()).text())
        .contains("| site | 100 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0.000 |")
        .doesNotContain("| site, left out |");
  }
}
