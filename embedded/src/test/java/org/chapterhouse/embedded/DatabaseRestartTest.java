package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRestartTest {

  @TempDir Path directory;

  @Test
  void keepsItsRowsOverThreeRestarts() throws Exception {
    for (int start = 1; start <= 4; start++) {
      try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
        assertThat(addAndCount(database)).isEqualTo(start);
      }
    }
  }

  @Test
  void makesAnewWhatAnInterruptedFirstStartLeft() throws Exception {
    Files.createDirectories(directory.resolve("cluster"));
    Files.writeString(directory.resolve("cluster/postgresql.conf"), "half a fi");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
      assertThat(addAndCount(database)).isEqualTo(1);
    }
  }

  @Test
  void sparesAStrangerThatReusesItsProcessId() throws Exception {
    EmbeddedDatabase.start(directory, 0).close();
    Process stranger =
        new ProcessBuilder("tail", "-f", directory.resolve("cluster/PG_VERSION").toString())
            .start();
    try {
      Files.writeString(
          directory.resolve("cluster/postmaster.pid"),
          stranger.pid() + "\n" + directory.resolve("cluster") + "\n");

      try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
        assertThat(addAndCount(database)).isEqualTo(1);
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  private static int addAndCount(EmbeddedDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS starts (at timestamptz DEFAULT now())");
      statement.execute("INSERT INTO starts DEFAULT VALUES");
      ResultSet count = statement.executeQuery("SELECT count(*) FROM starts");
      count.next();
      return count.getInt(1);
    }
  }
}
