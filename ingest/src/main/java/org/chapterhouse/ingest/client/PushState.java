package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.chapterhouse.ingest.folder.ContentFolder;

/**
 * Remembers which revision each file is based on. The file is a journal, one JSON object a line,
 * the last one about a chapter counts: a crash in the middle of a push loses nothing that was
 * confirmed. The first line holds the stamp that tells this folder's edits from those of others.
 */
public final class PushState implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STAMP = "stamp";

  private final Path file;
  private final String stamp;
  private final Map<String, Pushed> byId;
  private final BufferedWriter journal;

  private PushState(Path file, String stamp, Map<String, Pushed> byId, BufferedWriter journal) {
    this.file = file;
    this.stamp = stamp;
    this.byId = byId;
    this.journal = journal;
  }

  /** Opens the state file, made when missing, and rewrites it without superseded lines. */
  public static PushState open(Path file) {
    try {
      Map<String, Pushed> byId = new TreeMap<>();
      String stamp =
          Files.exists(file) ? read(file, byId).orElseGet(PushState::mint) : PushState.mint();
      makeFolder(file.resolveSibling("").toAbsolutePath());
      Path compacted = file.resolveSibling(file.getFileName() + ".new");
      List<String> lines = new ArrayList<>();
      lines.add(line(Map.of(STAMP, stamp)));
      byId.values().forEach(pushed -> lines.add(line(pushed)));
      Files.write(compacted, lines);
      Files.move(compacted, file, StandardCopyOption.REPLACE_EXISTING);
      BufferedWriter journal = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
      return new PushState(file, stamp, byId, journal);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state of the push to " + file, e);
    }
  }

  /** What one working copy knows of a server is wrong in every other one, so git is to pass it. */
  private static void makeFolder(Path folder) throws IOException {
    boolean isNew = !Files.exists(folder);
    Files.createDirectories(folder);
    if (isNew && folder.endsWith(ContentFolder.OWN)) {
      Files.writeString(folder.resolve(".gitignore"), "*\n");
    }
  }

  private static String mint() {
    return UUID.randomUUID().toString();
  }

  private static Optional<String> read(Path file, Map<String, Pushed> byId) throws IOException {
    Optional<String> stamp = Optional.empty();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode line = JSON.readTree(lines.get(i));
        if (line.hasNonNull(STAMP)) {
          stamp = Optional.of(line.get(STAMP).asText());
        } else {
          Pushed pushed = JSON.treeToValue(line, Pushed.class);
          byId.put(pushed.id(), pushed);
        }
      } catch (JsonProcessingException e) {
        if (i < lines.size() - 1) {
          throw new IOException(file + ":" + (i + 1) + ": not a line of this program's", e);
        }
        // The last line was being written when the program was killed: its edit has no answer yet.
      }
    }
    return stamp;
  }

  /** What sets this folder's edits apart from equal ones of another folder. */
  String stamp() {
    return stamp;
  }

  /** What is known of a chapter that may be there. */
  synchronized Optional<Pushed> find(String id) {
    return Optional.ofNullable(byId.get(id)).filter(Pushed::isThere);
  }

  /** How often this folder has seen a chapter go. */
  synchronized int removalsOf(String id) {
    Pushed known = byId.get(id);
    return known == null ? 0 : known.removals();
  }

  /** Everything that may be there. */
  synchronized Collection<Pushed> all() {
    return byId.values().stream().filter(Pushed::isThere).toList();
  }

  /** To be called before content is sent, so that its revision is known as ours after a crash. */
  synchronized void sending(String id, String path, String contentHash) {
    write(byId.getOrDefault(id, Pushed.nothing(id, path)).sending(path, contentHash));
  }

  synchronized void confirmed(String id, String path, long revision, String contentHash) {
    write(byId.getOrDefault(id, Pushed.nothing(id, path)).confirmed(path, revision, contentHash));
  }

  synchronized void forget(String id) {
    Pushed gone = byId.get(id);
    if (gone != null) {
      write(gone.removed());
    }
  }

  private void write(Pushed pushed) {
    if (!pushed.equals(byId.put(pushed.id(), pushed))) {
      append(pushed);
    }
  }

  private void append(Pushed pushed) {
    try {
      journal.write(line(pushed));
      journal.newLine();
      journal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state of the push to " + file, e);
    }
  }

  private static String line(Object line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers is always JSON", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state of the push to " + file, e);
    }
  }
}
