package org.chapterhouse.publish.projection;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.publish.store.AssetRow;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code asset.updated}. */
final class AssetRecords implements TopicReader {

  private final Deserializer<AssetUpdated> values;

  AssetRecords(Deserializer<AssetUpdated> values) {
    this.values = values;
  }

  @Override
  public Change read(int partition, String path, byte @Nullable [] value)
      throws UnreadableRecordException {
    if (value == null) {
      return changes -> changes.assets().remove(path);
    }
    AssetRow row = rowOf(values.deserialize(Topics.ASSET_UPDATED.name(), value), path);
    return changes -> {
      changes.assets().put(path, row);
      changes.owns(partition, Changes.ASSET + path);
    };
  }

  private static AssetRow rowOf(AssetUpdated event, String path) throws UnreadableRecordException {
    boolean present = event.getState() == AssetState.PRESENT;
    if (!present && event.getState() != AssetState.REMOVED) {
      throw new UnreadableRecordException("its state is " + event.getState());
    }
    byte[] content = bytesOf(event.getContent());
    String hash = present ? Sha256.of(content) : "";
    if (!hash.equals(event.getContentHash())) {
      throw new UnreadableRecordException(
          "its content has the hash " + hash + ", it says " + event.getContentHash());
    }
    ImageSize size = ImageSize.of(content);
    return new AssetRow(
        path,
        present,
        event.getRevision(),
        event.getSequence(),
        content,
        hash,
        size.width(),
        size.height(),
        event.getEditedAt(),
        event.getAuthor());
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
