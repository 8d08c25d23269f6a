package org.chapterhouse.embedded;

/**
 * A wanted port belongs to another program; the message names the port, its use and the way out.
 */
public final class PortTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(int port, String server) {
    super(
        "port "
            + port
            + " is wanted for the "
            + server
            + " but another program listens on it: stop that program or choose another port (0 takes any free one)");
    this.port = port;
  }

  public int port() {
    return port;
  }
}
