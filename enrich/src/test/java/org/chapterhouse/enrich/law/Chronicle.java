package org.chapterhouse.enrich.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.jspecify.annotations.Nullable;

/** Writes what a ledger would: revisions, sequences, removals, moves. */
public final class Chronicle {

  private final Random random;
  private final Author author;
  private final Map<String, ChapterUpdated> latest = new TreeMap<>();
  private final Map<String, AssetUpdated> latestAssets = new TreeMap<>();
  private long sequence;
  private Instant clock = Instant.parse("2026-01-01T00:00:00Z");

  public Chronicle(Random random) {
    this.random = random;
    this.author = new Author(random);
  }

  /** The latest record of every chapter there ever was. */
  public Collection<ChapterUpdated> latest() {
    return latest.values();
  }

  /** The latest record of a chapter that there is or was. */
  ChapterUpdated latest(String id) {
    ChapterUpdated known = latest.get(id);
    if (known == null) {
      throw new IllegalArgumentException("there never was a chapter " + id);
    }
    return known;
  }

  /** The latest record of every asset there ever was. */
  public Collection<AssetUpdated> latestAssets() {
    return latestAssets.values();
  }

  /** What one more edit of an asset makes. */
  public AssetUpdated asset() {
    String path = author.anyPath();
    AssetUpdated before = latestAssets.get(path);
    boolean removed =
        before != null && before.getState() == AssetState.PRESENT && random.nextInt(3) > 0;
    byte[] content = removed ? new byte[0] : new byte[] {(byte) random.nextInt(3)};
    return putAsset(path, removed ? AssetState.REMOVED : AssetState.PRESENT, content);
  }

  /** An asset in that state, whatever it was before. */
  public AssetUpdated putAsset(String path, AssetState state, byte[] content) {
    @Nullable AssetUpdated before = latestAssets.get(path);
    long revision = before == null ? 0 : before.getRevision();
    clock = clock.plusMillis(7);
    sequence++;
    AssetUpdated update =
        AssetUpdated.newBuilder()
            .setPath(path)
            .setState(state)
            .setPreviousRevision(revision)
            .setRevision(revision + 1)
            .setSequence(sequence)
            .setContent(ByteBuffer.wrap(content))
            .setContentHash(state == AssetState.PRESENT ? sha256(content) : "")
            .setEditedAt(clock)
            .setBulk(random.nextInt(4) == 0)
            .build();
    latestAssets.put(path, update);
    return update;
  }

  /** What one more edit makes: one record, for a move two. */
  public List<ChapterUpdated> edit() {
    String id = author.anyId();
    ChapterUpdated before = latest.get(id);
    if (before == null || before.getState() == ChapterState.REMOVED) {
      return List.of(write(id, author.chapter(), ""));
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> List.of(write(id, author.reworded(text(before)), ""));
      case 2 -> List.of(remove(id, ""));
      case 3, 4 -> move(before);
      default -> List.of(write(id, author.chapter(), ""));
    };
  }

  private List<ChapterUpdated> move(ChapterUpdated before) {
    String to = author.anyId();
    ChapterUpdated there = latest.get(to);
    if (there != null && there.getState() == ChapterState.PRESENT) {
      return List.of(write(before.getChapterId(), text(before), ""));
    }
    List<ChapterUpdated> halves = new ArrayList<>();
    halves.add(remove(before.getChapterId(), to));
    halves.add(write(to, text(before), before.getChapterId()));
    return halves;
  }

  /** A chapter with that text, whatever it was before. */
  public ChapterUpdated write(String id, String text, String movedFrom) {
    return write(id + ".md", id, text, movedFrom);
  }

  /** The same in a file of another name. */
  public ChapterUpdated writeAt(String path, String id, String text) {
    return write(path, id, text, "");
  }

  private ChapterUpdated write(String path, String id, String text, String movedFrom) {
    byte[] content = text.getBytes(UTF_8);
    return keep(
        next(id)
            .setState(ChapterState.PRESENT)
            .setPath(path)
            .setContent(ByteBuffer.wrap(content))
            .setContentHash(sha256(content))
            .setMovedFrom(movedFrom)
            .build());
  }

  public ChapterUpdated remove(String id, String movedTo) {
    return keep(next(id).setState(ChapterState.REMOVED).setMovedTo(movedTo).build());
  }

  private ChapterUpdated.Builder next(String id) {
    @Nullable ChapterUpdated before = latest.get(id);
    long revision = before == null ? 0 : before.getRevision();
    clock = clock.plusMillis(7);
    sequence++;
    return ChapterUpdated.newBuilder()
        .setChapterId(id)
        .setPreviousRevision(revision)
        .setRevision(revision + 1)
        .setSequence(sequence)
        .setEditedAt(clock)
        .setBulk(random.nextInt(4) == 0);
  }

  private ChapterUpdated keep(ChapterUpdated update) {
    latest.put(update.getChapterId(), update);
    return update;
  }

  /** A chapter's text. */
  public static String text(ChapterUpdated update) {
    return UTF_8.decode(update.getContent().duplicate()).toString();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
