package org.chapterhouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ports of the last start, so that clients find the servers where they left them. */
final class PortsFile {

  private static final Logger LOG = LoggerFactory.getLogger(PortsFile.class);

  private final Path file;

  PortsFile(Path dataDirectory) {
    this.file = dataDirectory.resolve("ports.properties");
  }

  /** Fills in every 0 from the last start, where that port is still to be had. */
  Ports complete(Ports wanted) {
    Properties remembered = read();
    return new Ports(
        complete(wanted.broker(), remembered, "broker"),
        complete(wanted.registry(), remembered, "registry"),
        complete(wanted.database(), remembered, "database"));
  }

  private static int complete(int wanted, Properties remembered, String server) {
    int last = Integer.parseInt(remembered.getProperty(server, "0"));
    if (wanted != 0 || last == 0) {
      return wanted;
    }
    if (FreePorts.isFree(last)) {
      return last;
    }
    LOG.warn("port {}, used by the {} last time, is taken now: choosing another one", last, server);
    return 0;
  }

  void write(Ports ports) {
    Properties text = new Properties();
    text.setProperty("broker", Integer.toString(ports.broker()));
    text.setProperty("registry", Integer.toString(ports.registry()));
    text.setProperty("database", Integer.toString(ports.database()));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var writer = Files.newBufferedWriter(draft)) {
        text.store(writer, "ports of the last start");
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private Properties read() {
    Properties text = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        text.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return text;
  }
}
