package org.chapterhouse.runtime;

import com.typesafe.config.Config;

/**
 * Where PostgreSQL is, as the block {@code database} of the settings says.
 *
 * @param jdbcUrl {@code jdbc.url}
 * @param user database user
 * @param password its password; empty when none is needed
 */
public record DatabaseSettings(String jdbcUrl, String user, String password) {

  public static DatabaseSettings from(Config config) {
    Config database = config.getConfig("database");
    return new DatabaseSettings(
        database.getString("jdbc.url"), database.getString("user"), database.getString("password"));
  }

  @Override
  public String toString() {
    return "DatabaseSettings[jdbcUrl=" + jdbcUrl + ", user=" + user + ", password=***]";
  }
}
