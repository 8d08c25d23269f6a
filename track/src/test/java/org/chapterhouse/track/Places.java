package org.chapterhouse.track;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingEvent;
import org.slf4j.LoggerFactory;

/** Everywhere something of a reader could be, down to bytes on disks. */
final class Places implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.chapterhouse");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final TrackHouse house;
  private final ReadingTopic topic;
  private final SegmentFiles segments;

  Places(TrackHouse house, TestServers servers) {
    this.house = house;
    this.topic = new ReadingTopic(servers);
    this.segments = new SegmentFiles(servers);
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.ALL);
    ours.trace("the log is listened to");
    if (!logged().contains("the log is listened to")) {
      throw new IllegalStateException("nothing can be found in a log nobody listens to");
    }
  }

  /** Names of the places that hold a text, bytes read as Latin-1. */
  List<String> holding(String text) {
    List<String> places = new ArrayList<>();
    add(places, "topic", topic.dump().contains(text));
    add(places, "segments", segments.hold(text));
    add(places, "tables", house.tables().dump().contains(inARow(text)));
    add(places, "database files", SegmentFiles.anyFileBelow(house.tables().files(), text));
    add(places, "write-ahead log", SegmentFiles.anyFileBelow(house.tables().writeAheadLog(), text));
    add(places, "log", logged().contains(text));
    add(places, "metrics", house.meters().contains(text));
    return places;
  }

  private static void add(List<String> places, String name, boolean holds) {
    if (holds) {
      places.add(name);
    }
  }

  /** Rows show bytes in hex. */
  private static String inARow(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~')
        ? text
        : HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
  }

  /** What the tables hold in place of the reader's id, byte for byte. */
  String keyOfTheOnlyReader() {
    String row = house.tables().rows("consent").get(0);
    String hex = row.replaceAll(".*x([0-9a-f]{64}).*", "$1");
    return new String(HexFormat.of().parseHex(hex), ISO_8859_1);
  }

  /** An event for whoever reads the topic by key. */
  Optional<ReadingEvent> latest(UUID event) {
    return Optional.ofNullable(topic.latest().get(event.toString()));
  }

  private String logged() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      text.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    ours.setLevel(null);
    root.detachAppender(log);
  }
}
