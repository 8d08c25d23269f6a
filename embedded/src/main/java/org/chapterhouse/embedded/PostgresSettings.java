package org.chapterhouse.embedded;

import java.util.Map;

/** Settings of the embedded PostgreSQL, each as {@code postgresql.conf} names it. */
final class PostgresSettings {

  static final Map<String, String> ALL =
      Map.ofEntries(
          // The library turns these off, for tests; here are an operator's chapters.
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          // Every local user is trusted, so nobody from elsewhere may connect.
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "32MB"),
          Map.entry("max_wal_size", "256MB"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("timezone", "UTC"));

  private PostgresSettings() {}
}
