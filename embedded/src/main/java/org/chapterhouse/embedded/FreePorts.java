package org.chapterhouse.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on the loopback address. Chosen ones lie below the range operating systems hand to outgoing
 * connections, so that none is lost to a client while its server restarts.
 */
final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 30_000;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int ATTEMPTS = 200;

  private FreePorts() {}

  /** The wanted port if it is free, any free one for 0; the exception names port and server. */
  static int choose(int wanted, String server) {
    if (wanted == 0) {
      return any();
    }
    if (!isFree(wanted)) {
      throw new PortTakenException(wanted, server);
    }
    return wanted;
  }

  static int any() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new ServerStartException(
        "no free port between " + LOWEST + " and " + HIGHEST + " on the loopback address");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // connections in TIME_WAIT take nothing from a server
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
