package org.chapterhouse.enrich.stream;

import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.schemas.Topics;

/** Operator shelve-asset: asset.updated, as cards without bytes, to chapter.cards. */
final class ShelveAssetProcessor extends ShelveProcessor<AssetUpdated> {

  ShelveAssetProcessor(StreamParts parts) {
    super(parts, parts.assetDecoder());
  }

  @Override
  String topic() {
    return Topics.ASSET_UPDATED.name();
  }

  @Override
  String shelve(EnrichTask task, AssetUpdated update, long offset, ContextOutlet out) {
    task.shelveAsset().shelve(update, offset, out);
    return "";
  }

  @Override
  void passOver(EnrichTask task, long offset) {
    task.progress().assetShelved(offset);
  }

  @Override
  boolean isBulk(AssetUpdated update) {
    return update.getBulk();
  }

  @Override
  void check(String key, AssetUpdated update) throws HostileRecordException {
    if (!key.equals(update.getPath())) {
      throw new HostileRecordException("key " + key + " holds " + update.getPath());
    }
    if (update.getState() == AssetState.UNKNOWN) {
      throw new HostileRecordException(key + " has a state this version does not know");
    }
  }
}
