package org.chapterhouse.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/chapterhouse/version.properties")) {
      properties.load(in);
    }
    return new String[] {
      "chapterhouse " + properties.getProperty("version"),
      "Java " + Runtime.version() + ", Kafka " + properties.getProperty("kafka")
    };
  }
}
