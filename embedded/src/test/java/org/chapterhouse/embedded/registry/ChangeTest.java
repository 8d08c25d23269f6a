package org.chapterhouse.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {

  private static final Registered FIRST = new Registered("s", 1, 1, "\"int\"", false);
  private static final Registered SECOND = new Registered("s", 2, 2, "\"long\"", false);

  static Stream<Change> changes() {
    return Stream.of(
        new Change.Put(FIRST),
        new Change.Put(SECOND.asDeleted()),
        new Change.Erase("s", 2),
        new Change.DeleteSubject("s", 2),
        new Change.SetLevel("s", "FULL"),
        new Change.SetLevel(RegistryState.GLOBAL, "NONE"),
        new Change.SetLevel("s", null),
        new Change.SetMode("s", "READONLY"),
        new Change.SetMode(RegistryState.GLOBAL, null),
        new Change.KeepHighestId(7));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void survivesItsJson(Change change) throws Exception {
    assertThat(ChangeCodec.read(ChangeCodec.write(change.key()), ChangeCodec.write(change.value())))
        .contains(change);
  }

  @Test
  void hasTheKeysOfConfluentsRegistry() {
    assertThat(text(new Change.Put(FIRST).key()))
        .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":1,\"magic\":1}");
    assertThat(text(new Change.SetLevel(RegistryState.GLOBAL, "FULL").key()))
        .isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}");
  }

  @Test
  void skipsKindsOfRecordsItDoesNotKnow() throws Exception {
    byte[] key =
        "{\"keytype\":\"CLEAR_SUBJECT\",\"subject\":\"s\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(ChangeCodec.read(key, null)).isEmpty();
  }

  @Test
  void keepsTheHighestIdWhenItsSchemaIsGoneAndCompacted() {
    List<Change> erased = erasingTheHighest(new Change.KeepHighestId(2));

    assertThat(replay(compacted(erased)).highestId()).isEqualTo(2);
  }

  @Test
  void wouldGiveAnIdTwiceIfTheHighestWereNotKept() {
    List<Change> faulty = erasingTheHighest(new Change.KeepHighestId(0));

    assertThat(replay(compacted(faulty)).highestId()).isEqualTo(1);
  }

  private static List<Change> erasingTheHighest(Change floor) {
    return List.of(
        new Change.Put(FIRST),
        new Change.Put(SECOND),
        new Change.Put(SECOND.asDeleted()),
        floor,
        new Change.Erase("s", 2));
  }

  private static Collection<Change> compacted(List<Change> log) {
    Map<Object, Change> latest = new LinkedHashMap<>();
    log.forEach(change -> latest.put(change.key(), change));
    latest.values().removeIf(change -> change.value() == null);
    return latest.values();
  }

  private static RegistryState replay(Collection<Change> log) {
    RegistryState state = RegistryState.empty();
    for (Change change : log) {
      state = change.appliedTo(state);
    }
    return state;
  }

  private static String text(Map<String, Object> members) {
    return new String(ChangeCodec.write(members), StandardCharsets.UTF_8);
  }
}
