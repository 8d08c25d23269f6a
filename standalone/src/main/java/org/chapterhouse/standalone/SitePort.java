package org.chapterhouse.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The port of the site, looked at before anything is started, so that a taken one is told at once.
 */
final class SitePort {

  private SitePort() {}

  /** The wanted port, or any free one for 0. */
  static int choose(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UserException(
          ExitCode.UNAVAILABLE,
          "port %d is taken by another program: stop it, or choose another with --port"
              .formatted(wanted),
          e);
    }
  }
}
