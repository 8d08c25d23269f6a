package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir static Path directory;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(directory, 0);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void writesDurably() throws Exception {
    assertThat(query("SHOW fsync")).isEqualTo("on");
    assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(query("SHOW full_page_writes")).isEqualTo("on");
  }

  @Test
  void knowsRussianCaseAndStems() throws Exception {
    assertThat(query("SELECT lower('ЁЖИК')")).isEqualTo("ёжик");
    assertThat(
            query("SELECT to_tsvector('russian', 'Кластеры') @@ to_tsquery('russian', 'кластера')"))
        .isEqualTo("t");
  }

  @Test
  void letsItsOwnerAddTrustedExtensionsAndRoles() throws Exception {
    assertThat(
            query(
                "CREATE EXTENSION pg_trgm; CREATE ROLE guest; SELECT current_user || '@' || current_database()"))
        .isEqualTo("chapterhouse@chapterhouse");
  }

  @Test
  void listensOnTheLoopbackAddressOnly() throws Exception {
    assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void refusesADirectoryInUse() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0))
        .isInstanceOf(DirectoryInUseException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void namesATakenPortAndTheWayOut(@TempDir Path other) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(other, taken.getLocalPort()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("PostgreSQL")
          .hasMessageContaining("choose another port");
    }
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      ResultSet result = statement.getResultSet();
      result.next();
      return result.getString(1);
    }
  }
}
