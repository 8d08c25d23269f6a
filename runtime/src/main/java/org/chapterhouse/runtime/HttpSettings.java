package org.chapterhouse.runtime;

import com.typesafe.config.Config;

/**
 * Where a process answers HTTP, as the block {@code http} of the settings says.
 *
 * @param host address to bind
 * @param port port to bind; 0 takes any free one
 * @param maxBodyBytes size over which a request body is refused
 */
public record HttpSettings(String host, int port, long maxBodyBytes) {

  public HttpSettings {
    if (port < 0 || port > 65535) {
      throw new SettingsException("http.port is " + port + ": name a port from 0 to 65535");
    }
  }

  public static HttpSettings from(Config config) {
    Config http = config.getConfig("http");
    return new HttpSettings(http.getString("host"), http.getInt("port"), http.getBytes("max-body"));
  }
}
