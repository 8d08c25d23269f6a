package org.chapterhouse.embedded;

/**
 * Loopback ports of the embedded servers; 0 takes the one remembered in the data directory, else
 * any free one.
 */
public record Ports(int broker, int registry, int database) {

  public Ports {
    check("broker", broker);
    check("registry", registry);
    check("database", database);
  }

  /** All three are chosen at the first start and remembered. */
  public static Ports chosen() {
    return new Ports(0, 0, 0);
  }

  private static void check(String server, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "the port of the " + server + " is " + port + ": name one from 0 to 65535");
    }
  }
}
