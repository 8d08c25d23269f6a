package org.chapterhouse.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests as bytes, so that nothing well-meaning on the way mends them. */
final class RawHttp {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*", Pattern.DOTALL);
  private static final int PATIENCE_MILLIS = 120_000;

  private final URI site;
  private final String token;

  RawHttp(URI site, String token) {
    this.site = site;
    this.token = token;
  }

  /**
   * One request on a connection of its own.
   *
   * @param line method and target, for example {@code GET /en}
   * @param header one more header line, raw; may be empty
   * @return the answer's status, and its body
   */
  Reply send(String line, String header, byte[] body) throws IOException {
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      String head =
          line
              + " HTTP/1.1\r\nHost: "
              + site.getAuthority()
              + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
              + (header.regionMatches(true, 0, "Authorization", 0, 13)
                  ? ""
                  : "Authorization: Bearer " + token + "\r\n")
              + (header.isEmpty() ? "" : header + "\r\n")
              + "Content-Length: "
              + body.length
              + "\r\n\r\n";
      request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      request.writeBytes(body);
      socket.getOutputStream().write(request.toByteArray());
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher status = STATUS.matcher(answer);
      if (!status.matches()) {
        throw new IOException("no HTTP answer to '" + line + "': " + answer);
      }
      return new Reply(
          Integer.parseInt(status.group(1)), answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body as text, chunks not joined
   */
  record Reply(int status, String body) {}
}
