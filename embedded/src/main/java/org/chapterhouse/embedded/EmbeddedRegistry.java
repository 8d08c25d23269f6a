package org.chapterhouse.embedded;

import java.util.concurrent.atomic.AtomicBoolean;
import org.chapterhouse.embedded.registry.RegistryService;
import org.chapterhouse.runtime.http.HttpServer;

/**
 * A schema registry that speaks Confluent's REST API for Avro and keeps its state in the Kafka
 * topic {@code _schemas}. One process at a time may write to that topic.
 */
public final class EmbeddedRegistry implements AutoCloseable {

  private static final long MAX_BODY_BYTES = 8L * 1024 * 1024;

  private final RegistryService service;
  private final HttpServer server;
  private final String host;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedRegistry(RegistryService service, HttpServer server, String host) {
    this.service = service;
    this.server = server;
    this.host = host;
  }

  /**
   * Starts a registry and returns once it has read its log and answers.
   *
   * @param bootstrapServers Kafka's address
   * @param host address to bind
   * @param port port to bind; 0 takes any free one
   * @throws PortTakenException when another program listens on the port
   */
  public static EmbeddedRegistry start(String bootstrapServers, String host, int port) {
    int chosen = FreePorts.choose(port, "schema registry");
    RegistryService service = RegistryService.open(bootstrapServers);
    try {
      HttpServer server = new HttpServer(service.routes(), MAX_BODY_BYTES);
      server.start(host, chosen);
      return new EmbeddedRegistry(service, server, host);
    } catch (RuntimeException e) {
      service.close();
      throw new ServerStartException("the schema registry does not start: " + e, e);
    }
  }

  /** Value for {@code schema.registry.url}. */
  public String url() {
    return "http://" + host + ":" + port();
  }

  public int port() {
    return server.port();
  }

  /** Stops answering; what was registered stays in Kafka. Safe to call twice. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
      service.close();
    }
  }
}
