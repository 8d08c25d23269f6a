package org.chapterhouse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;
import org.junit.jupiter.api.Test;

class StageLauncherTest {

  private static final Config ANY_PORT = Settings.load(Map.of("http.port", 0));

  private final SampleApp app = new SampleApp();

  @Test
  void isReadyOnceTheStageIs() throws Exception {
    try (RunningStage stage = StageLauncher.start(ANY_PORT, (config, metrics) -> app)) {
      app.health = Health.ready();

      assertThat(get(stage, "/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isAliveButNotReadyWhileTheStageStarts() throws Exception {
    try (RunningStage stage = StageLauncher.start(ANY_PORT, (config, metrics) -> app)) {
      app.health = Health.starting("reading the log");

      assertThat(get(stage, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(stage, "/health/ready").body())
          .contains("sample", "STARTING", "reading the log");
      assertThat(get(stage, "/health/ready").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void isNotAliveOnceTheStageFailed() throws Exception {
    try (RunningStage stage = StageLauncher.start(ANY_PORT, (config, metrics) -> app)) {
      app.health = Health.failed("the database is gone");

      assertThat(get(stage, "/health/live").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void showsTheMetersOfTheStage() throws Exception {
    StageLauncher.StageFactory factory =
        (config, metrics) -> {
          metrics.counter("edits.decided").increment(3);
          return app;
        };
    try (RunningStage stage = StageLauncher.start(ANY_PORT, factory)) {
      assertThat(get(stage, "/metrics").body()).contains("edits_decided_total 3.0");
    }
  }

  @Test
  void closesTheStageWithTheProcess() {
    RunningStage stage = StageLauncher.start(ANY_PORT, (config, metrics) -> app);

    stage.close();

    assertThat(app.closed).isTrue();
  }

  @Test
  void closesAStageThatCannotStart() {
    app.startFailure = new IllegalStateException("no broker");

    assertThatThrownBy(() -> StageLauncher.start(ANY_PORT, (config, metrics) -> app))
        .hasMessage("no broker");
    assertThat(app.closed).isTrue();
  }

  @Test
  void namesAMissingSetting() {
    assertThatThrownBy(
            () ->
                StageLauncher.start(
                    ANY_PORT,
                    (config, metrics) -> {
                      config.getString("sample.colour");
                      return app;
                    }))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("sample");
  }

  private static HttpResponse<String> get(RunningStage stage, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + stage.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static final class SampleApp implements App {

    private Health health = Health.ready();
    private boolean closed;
    private RuntimeException startFailure;

    @Override
    public String name() {
      return "sample";
    }

    @Override
    public void start() {
      if (startFailure != null) {
        throw startFailure;
      }
    }

    @Override
    public Routes routes() {
      return Routes.none();
    }

    @Override
    public Health health() {
      return health;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
