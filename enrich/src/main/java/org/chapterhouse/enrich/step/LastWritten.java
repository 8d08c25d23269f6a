package org.chapterhouse.enrich.step;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the task wrote last under each key of one topic. A SHA-256 of the Avro bytes is kept rather
 * than the bytes: they are only ever compared, and the topic has them already.
 */
final class LastWritten {

  private final TaskStore<byte[]> store;

  LastWritten(TaskStore<byte[]> store) {
    this.store = store;
  }

  /** Notes that the bytes are to be written; false when they are what was written last. */
  boolean replace(String key, byte[] avro) {
    byte[] fingerprint = sha256(avro);
    if (Arrays.equals(fingerprint, store.get(key))) {
      return false;
    }
    store.put(key, fingerprint);
    return true;
  }

  /**
   * Notes that a tombstone is to be written; false when nothing has been written or it already was.
   */
  boolean remove(String key) {
    if (store.get(key) == null) {
      return false;
    }
    store.delete(key);
    return true;
  }

  boolean contains(String key) {
    return store.get(key) != null;
  }

  List<String> keys(String prefix) {
    List<String> keys = new ArrayList<>();
    store.scan(prefix, (key, fingerprint) -> keys.add(key));
    return keys;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
