package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers which revision each file is based on. The file is a journal, one JSON object a line,
 * the last one about a chapter counts: a crash in the middle of a push loses nothing that was
 * confirmed. A line with revision -1 forgets the chapter.
 */
public final class PushState implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long FORGOTTEN = -1;

  private final Path file;
  private final Map<String, Pushed> byId;
  private final BufferedWriter journal;

  private PushState(Path file, Map<String, Pushed> byId, BufferedWriter journal) {
    this.file = file;
    this.byId = byId;
    this.journal = journal;
  }

  /** Opens the state file, made when missing, and rewrites it without superseded lines. */
  public static PushState open(Path file) {
    try {
      Map<String, Pushed> byId = Files.exists(file) ? read(file) : new TreeMap<>();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path compacted = file.resolveSibling(file.getFileName() + ".new");
      Files.write(compacted, byId.values().stream().map(PushState::line).toList());
      Files.move(compacted, file, StandardCopyOption.REPLACE_EXISTING);
      return new PushState(file, byId, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state of the push to " + file, e);
    }
  }

  private static Map<String, Pushed> read(Path file) throws IOException {
    Map<String, Pushed> byId = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        Pushed pushed = JSON.readValue(lines.get(i), Pushed.class);
        if (pushed.revision() == FORGOTTEN) {
          byId.remove(pushed.id());
        } else {
          byId.put(pushed.id(), pushed);
        }
      } catch (JsonProcessingException e) {
        if (i < lines.size() - 1) {
          throw new IOException(file + ":" + (i + 1) + ": not a line of this program's", e);
        }
        // The last line was being written when the program was killed: its edit has no answer yet.
      }
    }
    return byId;
  }

  synchronized Optional<Pushed> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized Collection<Pushed> all() {
    return List.copyOf(byId.values());
  }

  /** To be called before content is sent, so that its revision is known as ours after a crash. */
  synchronized void sending(String id, String path, String contentHash) {
    Pushed before = byId.getOrDefault(id, new Pushed(id, path, 0, "", ""));
    write(before.sending(path, contentHash));
  }

  synchronized void confirmed(String id, String path, long revision, String contentHash) {
    write(new Pushed(id, path, revision, contentHash, ""));
  }

  synchronized void forget(String id) {
    Pushed gone = byId.remove(id);
    if (gone != null) {
      append(new Pushed(id, gone.path(), FORGOTTEN, "", ""));
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

  private static String line(Pushed pushed) {
    try {
      return JSON.writeValueAsString(pushed);
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
